import type { ProductType } from '../../../norms/product-types.ts';

/** What people call appliances, electronics and installation material, besides the tag itself; plurals and hyphens need no entry. */
export const electricalNames: Partial<Readonly<Record<ProductType, string>>> = {
  household_appliance:
    'bidet toilet seat|electric bidet|bidet seat|shower toilet|electric bidet toilet seat|self cleaning litter box|automatic litter box|cat litter box self cleaning|self cleaning cat litter box|pet water fountain|electric toothbrush steriliser|domestic appliance|home appliance|vacuum sealer|electric can opener|electric wine opener|electric bottle opener|hand dryer|pool robot|pool cleaning robot|robotic pool cleaner|carpet cleaner|electric fly swatter|electric shoe dryer|shoe dryer|trouser press box|uv sanitiser box',
  hair_dryer:
    'hairdryer|blow dryer|hair drier|hair straightener|hair curler|curling iron|hot air styler|hair styler|curling wand|hair straightening brush|beard straightener|hot rollers|heated hair rollers|hair waver|hair styling tool|blow dry brush|hooded dryer|straightening comb|hair dryer brush|flat iron|hair crimping iron|heated curlers|air styler|airwrap styler|hot brush|volumising brush',
  personal_care_appliance:
    'baby nail trimmer|electric nail trimmer|nail trimmer electric|baby nail trimmer electric|nail drill|electric nail drill|epilator|facial cleansing brush|beauty device|facial steamer|electric nail file|manicure set electric|electric callus remover|hair crimper|nose hair trimmer|lady shaver|electric foot file|hot air brush|nail lamp|nail dryer|led face mask|led mask|light therapy mask|beauty mask led|face cleansing brush|microcurrent device|skin care device|nail drill electric|foot file electric|callus remover electric|electric heated eyelash curler|facial cleansing device|skin scrubber|eyebrow trimmer|bikini trimmer|dermaplaning tool electric|heated eyelash curler|ionic hair brush|facial hair remover|ultrasonic skin spatula|blackhead remover vacuum|ems face lift device|electric nail polisher|pedicure device|manicure device|paraffin wax bath|electric pedicure file|facial sauna',
  electric_toothbrush:
    'sonic toothbrush|powered toothbrush|oral irrigator|water flosser|rechargeable toothbrush|battery toothbrush|u shaped toothbrush electric|oscillating toothbrush|ultrasonic toothbrush|water jet flosser|oral shower|electric tooth cleaner',
  shaver:
    'electric razor|beard trimmer|hair clipper|hair trimmer|electric shaver|trimmer for beard|body groomer|mens trimmer|multigroomer|grooming kit|grooming trimmer|multi grooming kit|barber clippers|hair cutting kit|trimmer for men|ladies shaver|dog clipper|dog grooming clippers',
  massage_appliance:
    'massager|massage gun|massage cushion|massage chair|foot massager|foot spa|massage pillow|massage belt|foot massage machine|massage mat',
  cooking_appliance:
    'pellet grill|pellet smoker|pellet smoker grill|waffle iron|air fryer|electric grill|contact grill|waffle maker|sandwich maker|pizza oven|raclette|bread maker|food dehydrator|popcorn maker|popcorn machine|electric fondue|fondue set electric|crepe maker|hot dog maker|teppanyaki|doughnut maker|panini press|panini maker|rotisserie|roaster oven|electric griddle|indoor grill|pancake maker|pizza maker|roti maker|electric roti maker|electric tandoor|electric smoker|hot pot electric|donut maker|otg|instant pot|takoyaki maker|electric tawa|chapati maker|idli maker electric|quesadilla maker|fish roaster|yakitori grill electric|breakfast station|electric barbecue|electric lunch box|cotton candy machine|barbecue electric|toastie maker|bread machine|grill plate electric|bread baking machine|table grill|electric hot dog roller|fondue maker',
  oven: 'built in oven|toaster oven|mini oven|electric oven|electric range|slide in range|freestanding electric range|oven toaster griller',
  hob: 'cooktop|hot plate|electric stove|cooker|infrared cooker|ceramic hob|cooking plate|double hot plate|single hot plate|induction plate|induction cooking plate|electric cooktop|ceramic cooktop|coil burner|electric coil stove|ih cooking heater',
  range_hood:
    'cooker hood|extractor hood|kitchen hood|under cabinet range hood|kitchen exhaust hood|downdraft vent|over the range hood|kitchen chimney|electric chimney|auto clean chimney|chimney for kitchen|filterless chimney|island hood|downdraft extractor|chimney hood',
  microwave_oven: 'microwave|over the range microwave|built in microwave|over the range microwave oven',
  toaster: 'bread toaster',
  coffee_machine:
    'coffee maker|espresso machine|coffeemaker|espresso maker|capsule coffee machine|coffee brewer|cold brew maker electric|bean to cup coffee machine|percolator|electric percolator|electric moka pot|capsule machine|latte machine',
  kettle:
    'electric jug|cordless electric jug|gooseneck kettle|travel kettle|electric kettle|water kettle|tea kettle|tea maker',
  liquid_heater:
    'baby bottle warmer|egg boiler|milk frother|bottle warmer|soup maker|immersion heater|yoghurt maker|yogurt maker|hot water dispenser|water dispenser|urn|water boiler|wax warmer|steriliser for bottles|bottle steriliser|baby bottle steriliser|hot chocolate maker|rice and soup cooker|bottle sterilizer|immersion rod|electric thermo pot|formula maker|electric steamer for vegetables|beverage warmer|chocolate fountain|soy milk maker|wax heater|thermo pot|electric airpot|hot beverage dispenser|immersion water heater rod|baby bottle sterilizer|mug warmer|sous vide precision cooker|jam maker|samovar|milk warmer|baby food warmer|wine warmer|bottle heater|porridge maker',
  kitchen_machine:
    'blender|food processor|stand mixer|hand mixer|juicer|hand blender|kitchen mixer|immersion blender|meat grinder|coffee grinder|smoothie maker|ice cream maker|food slicer|electric knife|mixer grinder|wet grinder|spice grinder|mini chopper|chopper|pasta maker electric|electric pasta maker|citrus press electric|slow juicer|spiralizer electric|bean grinder|atta kneader|dough maker|ice crusher|food mill electric|mincer|flour mill|atta chakki|domestic flour mill|burr grinder|pasta machine electric|ice shaver|electric milk frother handheld|soft serve machine|slushie machine|frozen drink machine|electric whisk|nut milk maker|juice extractor|electric spice mill|electric pepper mill|salad maker electric|electric salt mill|hand held mixer|vegetable slicer electric|electric vegetable slicer',
  refrigerator:
    'fridge|freezer|fridge freezer|wine cooler|minibar|chest freezer|cool box electric|thermoelectric cool box|cool box compressor|mini fridge|refrigerator freezer|larder fridge|upright freezer|drinks cooler|beverage cooler|car fridge|fridge freezer combination|side by side refrigerator|wine chiller|wine cabinet|built in fridge freezer|cooler box electric|compressor cool box|electric cooler box',
  display_refrigerator:
    'refrigerated display cabinet|bottle cooler|beverage cooler|ice cream freezer|display freezer|display fridge|glass door merchandiser|chilled display cabinet|gelato display cabinet|supermarket refrigerator|refrigerated merchandiser|impulse freezer|back bar cooler|visi cooler|open air merchandiser|beverage merchandiser|refrigerated display case|bakery display case refrigerated|deli display case|glass top freezer|ice cream dipping cabinet|glass door cooler|showcase refrigerator|multideck refrigerator|supermarket display cabinet|glass door freezer',
  professional_refrigerator:
    'cold storage cabinet|commercial refrigerator|commercial fridge|professional refrigerated storage cabinet|professional storage cabinet|professional refrigerator|refrigerated counter|blast chiller|blast cabinet|gastronorm refrigerator|upright gastronorm freezer|reach in refrigerator|reach in freezer|walk in cooler|walk in freezer|visi cooler|prep table refrigerator|commercial freezer|pizza prep table|worktop refrigerator|sandwich prep table|kitchen counter refrigerator|pizza prep counter|saladette|refrigerated prep table|undercounter fridge commercial|blast freezer|shock freezer|professional storage freezer|catering fridge',
  washing_machine:
    'front loader|top loader|front load washer|top load washer|front loading washing machine|twin tub|washer dryer|clothes washer|laundry machine|high efficiency washer|compact washer|all in one washer dryer|stackable washer|spin dryer|laundry center',
  tumble_dryer:
    'clothes dryer|laundry dryer|tumble drier|heat pump dryer|electric dryer|vented dryer|front load dryer|condenser dryer|compact dryer|dryer machine',
  dishwasher: 'dish washer|dish washing machine|dishwashing machine|table top dishwasher|built in dishwasher',
  vacuum_cleaner:
    'hoover|stick vacuum|cordless vacuum|handheld vacuum|hand vacuum|wet and dry vacuum|vacuum|window vacuum|ash vacuum|wet dry vac|upright vacuum|car vacuum|bagless vacuum|cordless vacuum cleaner|hard floor cleaner|floor cleaner cordless|stick vacuum cleaner|handheld vacuum cleaner|cordless stick vacuum cleaner|cordless stick vacuum|hand held vacuum cleaner|cylinder vacuum cleaner|hand vacuum cleaner|upright vacuum cleaner|canister vacuum cleaner|car vacuum cleaner|wet and dry vacuum cleaner|shop vac|hand vac|hard floor washer|spot cleaner|carpet extractor|wet vac',
  robot_vacuum_cleaner:
    'robot vacuum|robotic vacuum|robotic vacuum cleaner|vacuum robot|robot hoover|robot mop|robot vacuum mop|vacuum and mop robot|robot vacuum and mop|robotic floor cleaner|robotic hoover|vacuum cleaning robot',
  iron: 'steam iron|clothes iron|steam station|travel iron|ironing system|steam generator iron|iron box|steam press|ironing press|garment press|steam iron press',
  fan: 'air curtain|table fan|pedestal fan|tower fan|ventilating fan|exhaust fan|desk fan|stand fan|extractor fan|air cooler|evaporative air cooler|evaporative cooler|bladeless fan|clip fan|neck fan|bathroom fan|bathroom extractor fan|axial fan|ducted fan|inline fan|box fan|desert cooler|room cooler|swamp cooler|clip on fan|tower cooler|air circulator',
  air_conditioner:
    'wall split inverter unit|wall split unit|split inverter unit|wall mounted split unit|inverter split unit|multi split unit|cassette unit for ceilings|air conditioning unit|air to air split heat pump|split heat pump|air air heat pump|aircon|split unit|mobile air conditioner|air conditioning system|mini split|ductless mini split|ductless mini split heat pump|mini split heat pump|split system|ductless heat pump|air to air heat pump|multi split|window air conditioner|portable air conditioner|portable ac|packaged terminal air conditioner|split air conditioner|split ac|inverter split ac|inverter ac|1.5 ton split ac|cassette ac|tower ac|vrf system|rooftop package unit|room ac|window ac',
  heat_pump:
    'air to water heat pump|air source heat pump|ground source heat pump|brine to water heat pump|heat pump system|water to water heat pump',
  space_heater:
    'kotatsu heater|kotatsu|ptc heater|carbon heater|gas free heater electric|skirting heater|greenhouse heater electric|fan heater|convector|convector heater|radiator heater|oil filled radiator|electric heater|room heater|infrared heater|panel heater|electric fireplace|heating panel|patio heater|electric radiator|radiant heater|storage heater|bathroom heater|halogen heater|ceramic heater|underfloor heating mat|infrared panel heater|infrared heating panel|quartz heater|bathroom radiator|electric storage heater|electric towel radiator|electric fireplace insert|fireplace insert electric|ceramic space heater|ceramic tower heater|fan forced heater|ceramic fan heater|baseboard heater|tower heater|ofr heater|blower heater|garage heater|wall heater|electric wall heater|electric baseboard heater|portable heater|oil heater|mini heater|shop heater|milk house heater|greenhouse heater|rod heater|under desk heater|desk heater|oil radiator|terrace heater electric|electric terrace heater|plinth heater|ceiling heater|underfloor heating film|bathroom fan heater',
  water_heater:
    'domestic hot water heat pump|hot water heat pump|storage water heater|electric boiler for hot water|hot water cylinder|geyser water heater|geyser|electric geyser|instant geyser|point of use water heater|storage geyser|under sink water heater|bathroom geyser|electric hot water tank',
  boiler: 'heating boiler|central heating boiler',
  air_purifier:
    'air cleaner|air freshener device|air ioniser|air ionizer|ionizer|air sanitizer|ozone generator|air steriliser|uv air steriliser',
  electric_blanket:
    'electric heated carpet|heated carpet|electric carpet|hot carpet|heated rug|heated floor mat|heating pad|heated blanket|heating blanket|heated mattress pad|heat pad|foot warmer|heated insoles|heated underblanket|underblanket|heated throw|heated overblanket|heated mattress topper|heating cushion|heated cushion|heated pillow|heated seat pad|heated seat cushion|electric throw|heat mat|heated vest|heated jacket|heated gloves|electric heated gloves|heated clothing|heated socks|heated hoodie|hot water bag electric|electric hot water bag|heating belt|hand warmer rechargeable|rechargeable hand warmer|electric hand warmer|electric under blanket|bed warmer|electric bed warmer|heated waistcoat|electric over blanket|warming pad|electric overblanket',
  commercial_kitchen_equipment:
    'commercial oven|commercial fryer|catering equipment|combi steamer|commercial kitchen|commercial combi oven|commercial convection oven|commercial combi steamer|commercial gas range|bain marie|salamander grill|commercial griddle|commercial toaster|commercial refrigerator display|commercial range|salamander broiler|charbroiler|countertop fryer commercial|shawarma grill|commercial deep fryer|steam table|commercial food warmer|pizza conveyor oven|commercial microwave|conveyor toaster|commercial coffee brewer|commercial induction cooker|dosa plate|tilting skillet|commercial rice cooker|holding cabinet|commercial blender|hot food display|deck oven|proofer cabinet|proofing cabinet|shawarma machine|commercial microwave oven|professional fryer|commercial pasta cooker|catering hot cupboard|kebab grill|professional espresso machine|commercial espresso machine',
  refrigerated_vending_machine:
    'refrigerated vending machine|chilled vending machine|cold drink vending machine|cold drinks vending machine|can vending machine|bottle vending machine|combo vending machine|snack and drink vending machine|snack and cold drink vending machine|vending machine for cold drinks|vending machine for snacks and drinks|vending machine for snacks and cold drinks|fresh food vending machine',
  vending_machine: 'snack machine|vending machine|drinks vending machine',
  pump: 'water pump|submersible pump|centrifugal pump|garden pump|dosing pump|drainage pump|booster pump|booster set|pressure booster set',
  pool_pump:
    'pool pump|swimming pool pump|pool filter pump|swimming pool filter pump|pool circulation pump|variable speed pool pump|in ground pool pump',
  motor:
    'electric motor|induction motor|servo motor|gear motor|three phase motor|stepper motor|gearmotor|brushless motor',
  lawn_mower: 'lawnmower|grass mower|petrol mower|mower|walk behind mower',
  robotic_mower:
    'robot mower|robotic lawnmower|robot lawn mower|robotic lawn mower|robot lawnmower|mowing robot|automatic lawn mower|autonomous lawn mower|autonomous mower',
  garden_equipment:
    'pole pruner|cordless pole saw|leaf blower|leaf blower petrol backpack|backpack leaf blower|backpack blower|petrol leaf blower|leaf vacuum|garden shredder|chipper|scarifier|snow blower|snow thrower|tiller|cordless grass shears|grass shears|pole saw|garden vacuum|aerator|dethatcher|cordless pruning shears|electric pruner|pruning saw cordless|edger|lawn edger|hedge shears cordless|power sweeper|earth auger|leaf mulcher|garden cultivator|electric snow shovel|lawn sweeper|knapsack sprayer|power weeder|handheld blower|log splitter|chipper shredder|post hole digger|stump grinder|backpack sprayer|battery operated garden sprayer|branch shredder|lawn raker|cordless blower|cordless secateurs|cordless pruning saw|blower vac|hedge and shrub shear|cordless shrub shears|shrub shears|electric wood shredder|moss remover electric',
  chainsaw: 'chain saw',
  power_tool:
    'electric tacker|tacker electric|electric staple gun|brad nailer|framing nailer|cordless caulking gun|caulking gun cordless|cordless grease gun|tile saw|wet tile saw|rotary tool|nail gun|nailer|multitool electric|cordless nailer|oscillating tool|multi tool|oscillating multi tool|wall chaser|tile cutter electric|engraving tool|staple gun electric|paint sprayer|paint spray gun electric|mixer drill|stirrer for mortar|cordless ratchet|cut off saw|tool combo kit|cordless combo kit|metal shear electric|marble cutter|engraver|demolition saw|cordless stapler|biscuit joiner|crown stapler|threaded rod cutter|drywall cutout tool|air ratchet|scroll saw|power cutter|cordless ratchet wrench|cut off machine|concrete saw|band saw portable|portable band saw|press tool cordless|concrete mixer handheld|paint mixer|rebar tier|rivet gun cordless|cordless rivet gun|nibbler|concrete vibrator|paint stirrer|rivet tool cordless|cordless rivet tool|electric wood carver|cordless metal shears|pipe threading machine electric|electric trowel',
  drill: 'hammer drill|drill driver|cordless drill|power drill|combi drill|drill machine|drill press|drill screwdriver',
  circular_saw: 'plunge saw|track saw|worm drive saw|rip saw electric',
  angle_grinder: 'grinder|disc grinder|bench grinder|grinder machine',
  hand_tool:
    'socket set|utility knife|spanner set|wrench set|wheelbarrow|hammer|screwdriver set|wrench|spanner|pliers|hand saw|screwdriver|chisel|hand tools|axe|knife set|kitchen knife|tool kit|tin snips|allen key set|hex key set|crowbar|pry bar|box cutter|hacksaw|file set|bolt cutter|pruning shears|garden shears|loppers|garden trowel|machete|hatchet|pocket knife|folding knife|staple gun|caulking gun|tool set|mechanic tool set|garden tool set|rake|shovel|snow shovel|scissors|sledgehammer|ratchet set|wire stripper|crimping tool|paint roller',
  ladder: 'step ladder|stepladder|telescopic ladder|extension ladder|step stool|scaffold tower|scaffold',
  it_equipment:
    'drawing tablet|pen tablet|wireless presenter|presentation clicker|cash register|office equipment|docking station|dock|external hard drive|usb hub|usb stick|ssd|scanner|projector|document scanner|barcode scanner|pos terminal|card reader|shredder|paper shredder|webcam|memory card|graphics card|photocopier|laminator|label maker|calculator|usb c hub|usb dock|thunderbolt dock|kvm switch|scanner for documents|external drive|network card|usb flash drive|pen drive|hard disk drive|sound card|capture card|video capture card|stylus pen active|smart pen|bill counter|money counter|storage device|hdd enclosure|interactive flat panel|electronic typewriter|time clock|digital voice recorder|barcode reader|motherboard|power over ethernet camera|cpu cooler|trackpad|electric pencil sharpener|pencil sharpener|biometric attendance machine|laminating machine|note counting machine|cash counting machine|currency counting machine|adp machine|attendance machine|electronic voting machine|usb drive|self service kiosk|touch screen kiosk|information kiosk|photobooth|photo booth',
  laptop: 'notebook computer|laptop computer|chromebook|notebook|ultrabook',
  computer:
    'desktop computer|personal computer|mini pc|workstation|all in one pc|industrial pc|single board computer|desktop pc|pc|all in one computer|all in one desktop|thin client|gaming desktop',
  server: 'rack server|blade server|storage server|nas|network attached storage|storage array',
  tablet: 'tablet computer|tablet pc|graphics tablet',
  smartphone:
    'smart phone|android phone|rugged phone|rugged smartphone|5g phone|foldable phone|gaming phone|unlocked cell phone|folding phone',
  mobile_phone:
    'cell phone|feature phone|cellular phone|cellphone|handset|dect phone|cordless phone|satellite phone|flip phone|keypad phone',
  e_reader: 'ebook reader|e book reader|ereader',
  router:
    'wifi router|wi fi router|mesh router|wireless router|home router|cellular router|lte router|5g router|mesh system|wi fi mesh system|mesh wi fi system|mesh wifi system|mesh wifi|5g cpe|cpe router|fixed wireless access router|dsl router|travel router|broadband router|mobile hotspot|mifi|portable hotspot|pocket wifi|dongle wifi 4g|wifi hotspot',
  network_equipment:
    'gigabit switch|desktop switch|gigabit ethernet switch|gigabit ethernet desktop switch|ethernet desktop switch|unmanaged switch|managed switch|poe switch|port switch|lan switch|access point|wireless access point|network switch|ethernet switch|modem|firewall appliance|network gateway|iot gateway|gateway|wifi repeater|wi fi extender|range extender|powerline adapter|wifi extender|wifi adapter|usb wifi adapter|media converter|optical network terminal|gpon ont|onu|bluetooth adapter|bluetooth dongle|network interface card|fiber media converter|olt|wifi booster|poe injector|firewall|sfp transceiver|network bridge|wireless bridge|signal booster|cell signal booster|mobile signal repeater',
  printer:
    'inkjet printer|laser printer|label printer|multifunction printer|photo printer|receipt printer|thermal printer|all in one printer|plotter',
  monitor: 'computer monitor|pc monitor|gaming monitor|computer display|portable display for laptop',
  display:
    'digital signage|digital signage display|electronic display|display screen|digital photo frame|picture frame digital|interactive whiteboard|digital picture frame|led video wall|led screen|smart board|led signboard|scrolling led sign|digital menu board|led wall|smart interactive board',
  television: 'tv|smart tv|tv set|television set|oled tv|led tv',
  av_equipment:
    'tv antenna|tv aerial|indoor antenna|satellite dish|fm transmitter|bluetooth fm transmitter|amplifier|hi fi system|av receiver|media player|dvd player|record player|turntable|microphone|radio receiver|clock radio|dab radio|streaming stick|home cinema|mp3 player|synthesizer|electric guitar|musical instrument electronic|dictaphone|alarm clock|audio mixer|video projector|vr headset|virtual reality headset|digital piano|stage piano|e piano|midi keyboard|electronic drum kit|karaoke machine|karaoke system|internet radio|stereo system|compact stereo|cd player|blu ray player|mini stereo|media streamer|guitar amplifier|electronic keyboard instrument|audio interface|dj controller|digital radio|kitchen radio|shower radio|baby music player|audio player|portable radio|dab+ radio|dab fm radio|dab+ fm radio|fm radio|worldband receiver|table radio|digital radio dab+|radio alarm clock|am fm radio|emergency radio|crank radio|bluetooth transmitter|home theater system|weather radio|electronic drum set|hdmi splitter|electronic tabla|midi controller|video conferencing system|video bar|digital clock|electronic musical system|megaphone|public address system|voice recorder|cassette player|electronic clock|preamp|phono preamp|guitar pedal|effects pedal|metronome|audio receiver|two channel receiver|electronic keyboard|hdmi switch|musical keyboard|white noise machine|sound machine|noise machine|network streamer|home theatre system|media box|phono preamplifier|mixing console|audio streamer',
  loudspeaker:
    'speaker|speakers|active speaker|bookshelf speaker|subwoofer|party speaker|soundbar|sound bar|studio monitor|monitor speaker|studio monitor speaker|pa speaker|ceiling speaker|in wall speakers|portable pa system',
  portable_speaker:
    'bluetooth speaker|wireless speaker|portable bluetooth speaker|outdoor speaker|shower speaker|travel speaker|boombox|portable loudspeaker|rugged speaker|bluetooth party speaker|portable bluetooth party speaker|portable party speaker',
  headphones:
    'headphone|headset|earbud|earphone|earphones|true wireless earbuds|in ear monitor|gaming headset|earbuds|earpiece|hearing headset|over ear headphones|on ear headphones|open ear headphones|bone conduction headphones|wireless earphones|anc headphones|neckband',
  camera:
    'digital camera|action camera|camcorder|dash cam|dashcam|mirrorless camera|trail camera|action cam|body camera|instant camera|bike camera|wildlife camera|car camera|360 camera|system camera|borescope|night vision monocular|night vision binoculars',
  game_console:
    'games console|gaming console|handheld console|video game console|game controller|gamepad|video game controller|racing wheel controller|arcade machine|arcade cabinet',
  keyboard: 'wireless keyboard|mechanical keyboard|gaming keyboard|numeric keypad|bluetooth keyboard',
  mouse: 'computer mouse|wireless mouse|gaming mouse|trackball|bluetooth mouse|optical mouse',
  smart_watch: 'smartwatch|sports watch|gps watch|kids smartwatch|running watch',
  wearable:
    'fitness tracker|activity tracker|fitness band|smart ring|smart band|smart glasses|smart bracelet|heart rate strap|chest strap heart rate monitor|smart wristband|sleep tracker|ar glasses|smart helmet display|step counter|pedometer|heart rate monitor strap|sports tracker|heart rate monitor chest strap',
  smart_home_device:
    'smart plug|smart bulb hub|smart home hub|smart switch|smart doorbell|video doorbell|smart sensor|home automation hub|smart socket|wifi plug|smart home gateway|smart blinds|door sensor|motion sensor|smart pet feeder|pet feeder|smart meter display|key finder|bluetooth tracker|item tracker|tracker tag|zigbee hub|smart hub|water leak detector|motion detector|contact sensor|window sensor|presence sensor|smart button|smart relay|smart curtain motor|smart remote|smart irrigation controller|irrigation controller smart|smart meter gateway|smart feeder|smart thermostat hub|smart valve|connected doorbell|wifi socket|smart power strip|door window sensor|door/window sensor|door and window sensor|window and door sensor|smart wi fi plug|smart wlan plug|wi fi plug|wi fi socket|smart wi fi socket|smart wifi plug|wi fi switch|smart wi fi switch|smart garage controller|item finder|smart ir blaster|home security system|alarm system for home|luggage tracker|smart tag|garage controller wifi|smart home controller|smart light switch|smart sprinkler controller|smart scale wifi|smart curtain opener|smart dimmer switch|smart water valve|smart smoke sensor hub|smart pet camera feeder|sprinkler controller|door chime sensor|wifi switch',
  smart_speaker: 'voice assistant speaker|voice assistant|smart display',
  smart_lock:
    'smart door lock|electronic door lock|electronic lock|smart padlock|smart deadbolt|electronic deadbolt|keypad deadbolt|fingerprint padlock|biometric lock|electronic safe lock|keypad door lock|fingerprint door lock|digital door lock|keyless entry door lock',
  ip_camera:
    'security camera|surveillance camera|network camera|wifi camera|wi fi camera|indoor camera|outdoor camera|nanny cam|dvr security system|pet camera|floodlight camera|doorbell camera|nvr camera system',
  thermostat:
    'smart thermostat|room thermostat|radiator thermostat|smart radiator valve|thermostatic controller|heating controller',
  iot_sensor:
    'gps dog collar|dog collar gps|gps pet tracker|wireless sensor|sensor node|environmental sensor|lorawan sensor|temperature sensor|vibration sensor|air quality monitor|air quality sensor|humidity sensor|gps tracker|asset tracker|weather station|co2 monitor|soil sensor|tracking device|pet tracker|vehicle tracker|water leak sensor|occupancy sensor|parking sensor node|data logger|telemetry unit|vape detector|vape sensor|dog gps collar|wireless thermometer|temperature and humidity monitor|soil moisture sensor|radon detector|radon monitor|smart dog collar|rain gauge wireless',
  rfid_reader:
    'nfc reader|rfid scanner|uhf reader|access card reader|rfid access card reader|access reader|nfc access reader|proximity card reader',
  baby_monitor: 'baby phone|babyphone|baby camera|infant monitor|baby cam|baby camera monitor',
  power_supply:
    'switch mode power supply|power supply unit|psu|din rail power supply|switching power supply|smps|led power supply',
  external_power_supply:
    'power supply plug in|plug top power supply|wall plug power supply|desktop power supply|usb power supply|usb c power supply|usb power adapter|usb c power adapter|usb c mains adapter|notebook power supply|ac dc power adapter|12 v power adapter|ac adapter|mains adapter|power adapter|wall adapter|plug in power supply|laptop power supply|ac dc adapter|wall wart|power brick|plug in transformer|adaptor for mobile|laptop adapter|laptop charger adapter',
  charger:
    'usb charger|wall charger|phone charger|car charger|fast charger|gan charger|laptop charger|usb c charger|multi port charger|charging station usb|travel charger|desktop charger|charging hub|car usb charger|charging block|charging station for phones',
  wireless_charger:
    'qi charger|inductive charger|wireless charging pad|charging pad|qi charging pad|wireless charging stand|wireless charging station|magsafe charger|wireless car charger|qi2 charger|magnetic charger for phones',
  power_bank:
    'mah portable battery|portable battery for phones|portable battery with usb|mah power pack|portable usb battery|magnetic portable battery|powerbank|portable charger|portable battery pack|portable battery charger|portable power bank|portable phone charger',
  battery_product:
    'battery|rechargeable battery|button cell|coin cell|aa battery|alkaline battery|portable power station|lithium battery|rechargeable batteries|jump starter|power station|portable power supply|solar generator',
  battery_cell:
    '18650 battery|18650 rechargeable battery|21700 battery|18650 cell|21700 cell|lithium ion cell|li ion cell|cylindrical cell|pouch cell|prismatic cell|lithium cell|lifepo4 cell|prismatic lifepo4 cell|lithium polymer cell|nimh cell|sodium ion cell|nickel metal hydride cell',
  battery_pack:
    'lithium ion battery pack|li ion battery pack|replacement battery pack|battery module|lithium battery pack|lipo battery|rc lipo battery|camera battery|laptop battery|replacement laptop battery|drone battery|power tool battery|smartphone battery|replacement phone battery|lithium polymer battery|mobile phone battery|replacement battery for laptops|lithium ion pack|cordless tool battery|laptop replacement battery',
  industrial_battery:
    'stationary battery|industrial lithium battery|rack battery|telecom battery|stationary storage battery|server rack battery|stationary lithium battery|ups battery|rack mount lithium battery|motive power battery|solar storage battery bank|telecom lithium battery',
  ups: 'uninterruptible power supply|uninterruptible power system|backup power supply|home inverter|sinewave inverter',
  transformer:
    'toroidal transformer|voltage transformer|voltage converter|voltage stabilizer|autotransformer|variac|travel voltage converter|automatic voltage regulator|ac stabilizer',
  cable:
    'single core wire|winding wire|power cable|installation cable|charging cable|electric wire|wire harness|power lead|building wire|electrical wire|house wire|insulated wire|pvc insulated wire|wiring cable|pvc insulated cable|single core cable|house wiring cable|flexible cable|pvc cable|power cables|flexible cord|thhn wire|primary wire|hookup wire|pvc wire|frls wire|copper wire|house wiring wire|multi strand wire|landscape wire|speaker wire',
  plug_socket:
    'modular socket|modular switch socket|switched socket|usb wall socket|socket outlet|wall socket|power outlet|mains plug|travel adapter|wall outlet|electrical socket|receptacle outlet|plug adapter|travel adaptor|wall receptacle|duplex receptacle|tamper resistant receptacle|gfci receptacle|gfci outlet|duplex outlet|electrical receptacle|electrical outlet|usb outlet|receptacle|plug top|three pin plug top|multi plug|afci outlet|outlet extender|multi plug outlet extender|tamper resistant outlet|16a socket|socket with shutter|floor outlet|twist lock plug|locking receptacle|nema plug|attachment plug|outlet splitter|schuko socket|double socket|flush socket|schuko plug|rewireable plug|travel plug|flush mounted socket|wall socket with usb',
  extension_lead:
    'extension cord|extension cable|multi socket|cable reel|multiway socket|extension socket|cord reel|extension board|extension box|spike guard|spike buster|multi plug extension board|spike guard extension|power cord extension|generator cord|cable drum|extension reel|multi way extension|multi way extension lead',
  switch:
    'light switch|wall switch|rocker switch|dimmer|dimmer switch|push button switch|appliance switch|in wall timer|fan regulator',
  circuit_breaker:
    'moulded case circuit breaker|mccb|molded case circuit breaker|afci breaker|gfci breaker|double pole breaker|plug in circuit breaker|arc fault breaker|dual function breaker|elcb',
  low_voltage_switchgear:
    'surge arrester|surge protective device|terminal block|soft starter|low voltage switchgear|dol starter|combination starter|hrc fuse|time delay fuse|whole house surge protector|disconnect switch|safety disconnect switch|whole home surge protector|changeover switch|safety switch disconnect|transfer switch|automatic transfer switch|manual transfer switch',
  switchboard:
    'control cabinet|switchgear assembly|control panel|switchgear and controlgear assembly|electrical cabinet|power distribution unit|load center|panelboard|electrical panel|breaker panel|main lug load center|power distribution panel|smart electrical panel|meter base|rack pdu|industrial control panel|motor control center|electrical control cabinet|switchgear cabinet|motor control centre',
  electrical_control:
    'pir motion detector|presence detector|pir sensor switch|appliance control|timer switch|automatic electrical control|time switch|plug in timer|humidistat|outdoor timer|photocell sensor|digital timer|photocell|water level controller|irrigation timer|mechanical timer|limit control|pool timer|appliance timer|outlet timer|hose timer|plug in thermostat|pressure switch|float switch|light sensor switch|well pump pressure switch|gas valve control|fan speed controller|float switch for tank',
  plc: 'programmable logic controller|programmable controller|plc controller',
  industrial_control:
    'plc cpu module|plc module|plc cpu|cpu module for plc|industrial plc|i o module|io module|remote i o module|remote io|fieldbus coupler|hmi panel|industrial controller|servo drive|motion controller|remote io module|safety relay|operator panel|human machine interface|process controller|industrial gateway|safety controller|hmi touch panel|operator interface panel|touch panel hmi|cnc controller|pid controller|remote terminal unit|temperature controller pid|remote i o|distributed i o|industrial edge controller',
  frequency_converter:
    'servo drive|servo inverter|servo amplifier|motor drive|drive controller|ac drive|dc drive|servo controller|drive inverter|variable frequency drive|variable speed drive|frequency inverter|vfd|motor inverter|adjustable speed drive|inverter drive|adjustable frequency drive|speed controller for motors|drive converter|vector inverter',
  luminaire:
    'aquarium light|aquarium led light|lamp fixture|light fixture|lantern|spotlight|night light|work light|led strip|led tape|garden light|led strip light|lamp|grow light|plant light|garden lamp|work lamp|inspection lamp|ring light|strip light|reading light|cabinet light|worklight|led lantern|led flood|solar path light|garden path light|path light|solar light|solar lamp|led candle|flameless candle|electric candle|solar pathway lights|landscape lights|camping light|neon sign|led neon sign|book light|closet light|puck lights|deck lights|led rope|photography light|video light|uv black light|black light|pool light|underwater light|stage light|moving head light|par light|disco light|under cabinet lighting|profile light|diya led|vanity mirror lighted|makeup mirror with lights|motion sensor closet light|star projector|galaxy projector',
  led_lamp:
    'led bulb|light bulb|smart bulb|retrofit lamp|led light bulb|smart led bulb|filament bulb|bulb|gu10 lamp|led spot gu10|led reflector lamp|led filament lamp|led reflector bulb',
  light_source: 'halogen lamp|metal halide lamp|high pressure sodium lamp|halogen bulb',
  fluorescent_lamp:
    'fluorescent tube|compact fluorescent lamp|linear fluorescent lamp|fluorescent light bulb|germicidal lamp tube|energy saving lamp fluorescent',
  led_driver:
    'led power supply|constant current driver|lamp controlgear|led control gear|ballast|electronic ballast|led dimmable driver|electronic driver for led|dali driver|led transformer|strip light driver|led converter',
  street_light:
    'street lamp|road lighting|streetlight|street luminaire|road luminaire|street lighting|cobra head light|led road light|roadway luminaire',
  emergency_light:
    'exit luminaire|exit sign luminaire|escape route luminaire|escape sign luminaire|safety luminaire|emergency bulkhead|emergency downlight|emergency bulkhead light|emergency exit sign|emergency light|emergency light fitting|exit sign|emergency luminaire|emergency lighting|emergency exit light|emergency exit luminaire|emergency bulkhead luminaire|emergency led twin spot|escape route light|twin spot emergency light|emergency lamp|exit light',
  smoke_alarm:
    'smoke detector|fire alarm detector|heat alarm|smoke sensor|residential fire alarm|smoke and carbon monoxide alarm|combination smoke and co alarm',
  carbon_monoxide_alarm:
    'co alarm|carbon monoxide detector|co detector|gas alarm|domestic carbon monoxide alarm|plug in carbon monoxide alarm|carbon monoxide monitor',
  fire_alarm_system:
    'fire detection system|fire alarm panel|fire detection panel|fire alarm control panel|addressable fire panel|fire alarm control unit|smoke detector for fire alarm systems|aspirating smoke detector|fire control panel',
  pv_module:
    'solar panel|photovoltaic module|pv panel|solar module|photovoltaic panel|portable solar panel|balcony solar panel|mono perc module|solar shingles|thin film module|glass glass module|glass glass solar module',
  pv_inverter:
    'solar inverter|string inverter|photovoltaic inverter|micro inverter|microinverter|hybrid inverter|grid tied inverter|pv string inverter|balcony solar kit|balcony power plant|plug in solar|balcony inverter|three phase inverter solar|grid tie inverter|utility interactive inverter|central inverter|on grid inverter|solar pcu|rapid shutdown inverter|off grid inverter charger|solar power inverter',
  energy_storage_system:
    'household storage battery|home battery|battery storage system|home storage system|battery energy storage system|bess|residential battery storage|home energy storage|solar battery storage|home battery storage|battery storage|storage battery system|residential battery|battery storage cabinet|solar storage|home storage battery|energy storage battery|residential storage battery|storage battery for homes|home battery pack|wall mounted storage battery|stationary storage battery system|powerwall|residential energy storage|all in one energy storage system|balcony energy storage|energy storage cabinet|grid scale battery|hybrid storage system|grid scale battery storage',
  ev_charger:
    'wallbox|wall box|ev charging station|charging station|electric vehicle charger|charge point|electric vehicle charging station|charging point|evse|ac charger for electric vehicles|car charging station|electric car charger|home charger for electric cars|wall connector ev|bharat ac charger|ev wall charger',
  ev_charging_cable:
    'type 2 cable|mode 3 cable|ev cable|mode 3 charging cable|electric vehicle charging cable|type 2 charging cable|ev connector|charging gun for electric vehicles|j1772 cable|j1772 extension cable|ev charger extension cable|ev extension cable|nacs cable|type 2 to type 2 cable|ev charging lead|type 1 to type 2 charging cable|three phase charging cable',
  wind_turbine: 'wind generator|wind energy converter|wind power plant|windmill generator|wind power generator',
  energy_meter: 'gas meter|heat meter',
  measuring_instrument:
    'stud finder|moisture meter|sound level meter|light meter|meat thermometer|grill thermometer|infrared thermometer gun|pyrometer|laser measure|distance meter|wall scanner|detector for pipes and wires|anemometer|taximeter|pressure transmitter|level transmitter|temperature transmitter|field transmitter|process instrument|flow transmitter|fuel dispenser|petrol pump dispenser|length measuring instrument|flow meter|pressure gauge|caliper|laser distance meter|laser rangefinder|tape measure|ir thermometer|lux meter|micrometer|dial indicator|tachometer|thickness gauge|laser distance measure|digital angle gauge|exhaust gas analyser|taxi meter|hygrometer|barometer|pressure transducer|manometer|infrared thermometer|thermal imaging camera|geiger counter',
  relocatable_power_tap:
    'power strip|power strips|power tap|surge protector|surge protector strip|power bar|multi outlet strip|surge protected power strip',
  power_cord: 'cord set|power supply cord|appliance cord|detachable power cord|dryer cord|range cord',
  dc_ev_charger:
    'dc fast charger|dc charging station|dc rapid charger|dc charging equipment|ultra fast charger for electric vehicles|high power charger for electric vehicles|dc fast charging station|dc wallbox|supercharger station|dc quick charger|ccs2 dc charger|level 3 charger|chademo charger|dc fast ev charger|level 3 ev charger|kw dc charger|dc charger for electric vehicles|dc charger for electric cars|dc charging column|hpc charger|fast charging station for cars|ultra rapid ev charger|ccs charging station|ev rapid charger|rapid ev charger|ultra fast ev charger',
  telephone:
    'landline phone|corded phone|corded telephone|voip phone|ip phone|desk phone|fax machine|dsl modem|conference phone|landline telephone|big button phone|answering machine',
  two_way_radio:
    'walkie talkie|gmrs radio|frs radio|cb radio|walkie talkies|handheld two way radio|two way radios|marine vhf radio|vhf radio|handheld radio|amateur radio|ham radio|ham radio transceiver|marine radio|gmrs mobile radio|murs radio',
  land_mobile_radio:
    'digital mobile radio|dmr radio|professional two way radio|dmr portable radio|p25 radio|dmr handheld|professional portable radio|business two way radio|vhf uhf mobile radio|public safety radio|tetra radio|uhf business radio',
  cbrs_device: 'cbrs access point|cbrs base station|cbrs small cell|citizens broadband radio|cbrs router',
  flashlight:
    'torch|headlamp|head torch|camping lantern|bike light|bicycle light|bicycle lamp|bicycle headlight|pocket torch|led torch|led flashlight|penlight|keychain light|bike headlight|spotlight handheld|handheld spotlight',
  induction_hob:
    'induction cooker|induction cooktop|induction stove|induction hotplate|induction range|portable induction cooktop',
  pesticide_device:
    'ultrasonic pest repeller|uv steriliser|uv sterilizer|uv disinfection lamp|germicidal lamp|uv c disinfection lamp|uv sterilizer box|uv sanitizer|pest repeller|rodent repeller|uv disinfection device|uv water purifier|uv c sterilizer|uv c steriliser|uv c sterilizer box|uvc sterilizer|phone sanitizer|uv phone sanitizer|uv c sanitizer|uv wand|uv light sanitizer|ultrasonic pest repellent|uv sanitizing wand|solar mole repeller|mosquito repeller device|snake repeller|uv c lamp|electronic mouse trap|germicidal uv lamp|ultrasonic mouse repeller|mouse repeller|marten repeller',
  crt_display: 'crt television|crt monitor|cathode ray tube monitor|cathode ray tube television|crt tv',
  rice_cooker:
    'pressure induction cooker for rice|induction cooker for rice|cooker for rice|jar rice cooker|micom rice cooker|micom jar rice cooker|pressure rice cooker|electric rice cooker|induction rice cooker|ih rice cooker|rice cooker and warmer|rice steamer',
  data_cable:
    'usb cable|hdmi cable|lan cable|ethernet cable|data cable|usb c cable|lightning cable|hdmi lead|coaxial cable|audio cable|instrument cable|charge and sync cable|patch cable|network cable|fibre optic cable|patch cord|cat6 cable|fiber optic cable|displayport cable|type c cable|aux cable|usb c charging cable',
  rope_light: 'rope lights|led rope light|lighting chain|led rope lights|tube rope light',
  set_top_box:
    'tv set top box|tv box|iptv box|android tv box|digital tv receiver|cable box|digital television receiver|digital set top box|digital converter box|streaming box|digital tv converter box|dvb t2 receiver',
  satellite_receiver:
    'satellite set top box|satellite tv receiver|dvb s2 receiver|direct to home receiver|satellite decoder|dth receiver|dth set top box|dth box|free to air satellite receiver|free dish set top box',
  led_module: 'led light engine|light engine|led modules|led board module|independent led module|led backlight module',
  appliance_coupler:
    'appliance inlet|iec connector|c13 connector|c14 inlet|iec inlet|power inlet connector|appliance couplers|c14 appliance inlet|iec power inlet',
  water_purifier:
    'ro system|under sink ro system|under sink water purifier|water filter machine|countertop water purifier|alkaline water ioniser|water purifiers|ro water purifier|reverse osmosis water purifier|drinking water purifier|reverse osmosis system|water filter system electric|uv water purifier|under sink water filter system|water ionizer|under sink water filter',
  sewing_machine: 'overlock machine|embroidery machine|overlocker|serger|quilting machine',
  steam_cleaner:
    'steam mop|floor steam cleaner|steam cleaning appliance|carpet steamer|floor steamer|steam cleaning mop',
  aquarium_appliance:
    'aquarium heater|aquarium pump|aquarium filter|pond pump|garden pond pump|aquarium air pump|aquarium heating rod|fish tank heater|fish tank filter|canister filter aquarium|wavemaker aquarium|fish tank kit|aquarium kit|aquarium chiller|air pump for aquarium|canister filter for aquariums|external aquarium filter',
  sauna_heater:
    'infrared sauna|sauna stove|infrared cabin|sauna oven|portable steam sauna|home sauna|barrel sauna|sauna room',
  whirlpool_spa:
    'whirlpool|inflatable whirlpool|jacuzzi|inflatable hot tub|outdoor whirlpool|outdoor spa|hot tub|spa pool|whirlpool bath|whirlpool tub|inflatable spa|swim spa|portable spa|jetted tub|bathtub with jets',
  electric_fence_energiser:
    'electric fence energizer|fence energiser|fence energizer|electric fence controller|electric fence charger|solar fence charger|fence charger',
  towel_rail:
    'towel warmer|electric towel warmer|heated towel rack|heated towel rail|heated airer|heated clothes airer|electric drying rack|electric clothes airer|electric clothes drying rack|towel heater|electric towel rack',
  food_waste_disposer:
    'food waste grinder|garbage disposal unit|sink waste disposer|garbage disposal|kitchen waste composter electric|sink disposer|garbage disposer|electric composter|food recycler|food waste disposal unit|waste disposer|sink grinder|kitchen waste disposer',
  ice_maker: 'ice cube maker|countertop ice machine|ice machine',
  deep_fryer:
    'electric frying pan|electric skillet|electric wok|deep fat fryer|electric fryer|chip pan electric|chip fryer',
  multi_cooker:
    'rice cooker|slow cooker|multicooker|egg cooker|electric egg cooker|sous vide|sous vide cooker|food steamer|steam cooker|electric steamer|crock pot|electric hot pot|vegetable steamer electric|momo steamer electric',
  electric_pressure_cooker:
    'electric pressure cooker|electric multi pressure cooker|multi pressure cooker|pressure multicooker|pressure multi cooker|smart pressure cooker|programmable pressure cooker|instant pot style pressure cooker|multi function pressure cooker electric',
  warming_plate:
    'warming drawer|buffet warmer|plate warmer|food warmer|warming tray|electric warming tray|food warming mat|soup warmer|buffet server|hot tray',
  instantaneous_water_heater:
    'tankless water heater|electric shower heater|instant water heater|instant electric water heater|electric shower|electric tankless heater|inline water heater|flow heater|instantaneous electric shower',
  humidifier: 'room humidifier|air humidifier|air washer',
  vaporiser:
    'aroma diffuser|ultrasonic diffuser|scent diffuser|plug in vaporiser|oil diffuser|mosquito vaporizer|electric diffuser|steam vaporizer|waterless diffuser|wax melter|wax melt warmer|essential oil diffuser|electric incense burner',
  heating_tool:
    'heat gun|glue gun|hot glue gun|soldering iron|soldering station|hot air station|hot air gun|wood burning pen|wood burning kit|heat sealer|impulse sealer|bag sealer|plastic sealer|hot knife cutter|desoldering station|shrink gun|branding iron|heat press|heat press machine|paint stripper gun|plastic welder|hot air paint stripper',
  fabric_steamer: 'garment steamer|handheld steamer|travel steamer|clothes steamer',
  insect_killer:
    'bug zapper|mosquito trap|insect trap|electric fly killer|insect zapper|electric mosquito racket|mosquito bat|mosquito racquet|mosquito killer lamp|insect killer machine|mosquito killer machine|insect trap lamp|fly killer|mosquito lamp',
  gate_operator:
    'turnstile|tripod turnstile|speed gate|gate opener|swing gate opener|sliding gate opener|gate drive|automatic door drive|door operator|boom barrier|automatic gate opener|automatic gate operator|sliding gate motor|automatic door opener|gate motor|automatic gate kit',
  shutter_drive: 'tubular motor|roller shutter motor|awning motor|blind motor|roller blind drive|shutter motor',
  motorised_blind:
    'smart roller blind|motorised roller blind|motorized roller blind|electric roller blind|battery roller blind|smart blind|smart blinds|motorised blind|motorized blind|motorised blinds|motorized blinds|electric blind|smart shade|smart roller shade|motorized shade|motorized roller shade|motorised venetian blind|motorized shades',
  circulation_pump: 'circulator pump|circulator|heating circulator|heating pump',
  centrifuge: 'laboratory centrifuge|microcentrifuge|benchtop centrifuge',
  laboratory_heating_equipment:
    'laboratory oven|laboratory incubator|laboratory water bath|water bath|muffle furnace|hotplate stirrer|drying oven|heating block|laboratory furnace|dry block heater|heating mantle|co2 incubator|climate chamber|environmental chamber|climatic chamber|lab incubator|thermostatic bath',
  laboratory_autoclave: 'autoclave|steam autoclave|lab steam steriliser',
  laboratory_analyser:
    'laboratory analyzer|spectrometer|spectrophotometer|microplate reader|plate reader|chromatograph|hplc system|mass spectrometer|pipetting robot|liquid handling system|titrator|sample preparation system|elemental analyser|gas chromatograph|refractometer digital|photometer|digital refractometer|toc analyser',
  thermal_cycler: 'pcr thermocycler|pcr cycler|thermocycler|pcr machine|qpcr system',
  bench_instrument:
    'oscilloscope|test and measurement instrument|insulation tester|installation tester|function generator|signal generator|bench power supply|laboratory power supply|digital storage oscilloscope|mixed signal oscilloscope|logic analyser|power analyser|lcr meter|source meter|bench multimeter|waveform generator|electronic load|dc electronic load|logic analyzer|network analyzer|frequency counter',
  emc_test_instrument:
    'spectrum analyser|spectrum analyzer|emi test receiver|esd simulator|esd gun|surge generator|burst generator|emc test generator|emi receiver|measuring receiver|artificial mains network|line impedance stabilisation network',
  power_transformer:
    'distribution transformer|oil immersed transformer|dry type transformer|cast resin transformer|generator step up transformer|oil transformer|oil filled transformer|pole mounted transformer',
  safety_isolating_transformer:
    'safety transformer|bell transformer|doorbell transformer|low voltage lighting transformer|control transformer|halogen transformer',
  isolating_transformer: 'isolation transformer|site transformer',
  industrial_plug_socket:
    'cee plug|cee socket|industrial plug|industrial socket outlet|industrial socket|pin and sleeve connector|cee connector|industrial plug and socket|cee coupling|pin and sleeve plug',
  rubber_cable:
    'rubber insulated cable|rubber sheathed cable|h07rn f|h05rr f|h05rn f|welding cable|rubber flexible cable|rubber sheathed flexible cable|neoprene cable|h07rn f cable|rubber hose cable|neoprene sheathed cable',
  elementary_relay:
    'power relay|pcb relay|miniature relay|electromechanical relay|coupling relay|interface relay|plug in relay|relay module|signal relay|latching relay',
  contactor:
    'motor starter|overload relay|motor protection switch|motor contactor|power contactor|direct on line starter',
  switch_disconnector:
    'main switch|switch isolator|fuse switch|load break switch|rotary isolator|isolator switch|dc isolator|main switch disconnector|isolating switch',
  control_switch:
    'limit switch|position switch|illuminated pushbutton|control circuit device|pushbutton actuator|selector switch|pilot light|auxiliary contact block|microswitch|foot switch|illuminated push button|push button actuator|pedal switch',
  miniature_circuit_breaker:
    'mcb|miniature breaker|automatic circuit breaker|line circuit breaker|mcb switch|modular circuit breaker|din rail circuit breaker',
  residual_current_breaker:
    'residual current device|rcd|rccb|residual current circuit breaker|residual current operated circuit breaker|earth leakage circuit breaker|ground fault breaker|earth leakage breaker',
  rcbo: 'residual current breaker with overload protection|residual current circuit breaker with overcurrent protection|residual current breaker with overcurrent protection',
  distribution_board: 'consumer unit|meter board|fuse box|fuse board|distribution box',
  supply_pedestal:
    'power pedestal|marina pedestal|camping pedestal|market distribution pillar|camping power outlet|market power post|campsite power pedestal',
  high_voltage_switchgear:
    'medium voltage switchgear|ring main unit|gas insulated switchgear|medium voltage vacuum circuit breaker|metal clad switchgear|vacuum circuit breaker|medium voltage circuit breaker|mv switchgear',
  flammable_gas_detector:
    'gas detector|four gas detector|4 gas detector|personal gas detector|gas leak detector|gas warning device|multi gas monitor|combustible gas detector|lel detector|lel sensor|fixed gas detector|portable gas detector|multi gas detector|gas detection head|methane detector|propane detector|gas leakage detector|gas leak alarm|lpg detector|portable gas monitor|gas leakage alarm|natural gas alarm|caravan gas alarm|hydrogen detector',
  intruder_alarm:
    'alarm panel|burglar alarm|intrusion alarm system|intruder alarm system|home alarm system|alarm control unit|house alarm|security alarm system|hold up alarm|wireless alarm system',
  access_control_system:
    'access control reader|door access controller|access controller|access control terminal|door entry reader|access control panel|door controller|access control keypad|biometric access terminal|fingerprint access control',
  video_surveillance_system:
    'cctv camera|ptz camera|dome camera|network video recorder|bullet camera|cctv system|cctv recorder|surveillance camera system|nvr system|video surveillance recorder|cctv kit|security camera system',
  electricity_meter:
    'smart meter|kwh meter|electric meter|three phase meter|smart electricity meter|single phase energy meter|three phase energy meter|smart energy meter|static energy meter|electricity sub meter|din rail energy meter|mid energy meter|prepayment meter|ac energy meter|din rail meter|electric energy meter',
  cellular_base_station:
    'radio base station|5g base station|small cell|remote radio unit|remote radio head|lte base station',
  fuel_cell:
    'fuel cell module|fuel cell stack|fuel cell system|pem fuel cell|fuel cell generator|fuel cell power module',
  stationary_lead_battery:
    'vrla battery|stationary lead acid battery|valve regulated lead acid battery|agm stationary battery|vrla block|opzv battery|opzs battery|standby lead acid battery|agm battery for ups|lead acid ups battery|standby battery agm',
  forklift_battery:
    'traction battery for forklift|traction battery for industrial trucks|truck traction battery|forklift lithium battery|lithium forklift battery|electric forklift battery|forklift traction battery|pallet truck battery',
  rf_connector:
    'coaxial connector|sma connector|n type connector|bnc connector|radio frequency connector|sma plug|coax connector|coax plug',
  security_module: 'hardware security module|smart card chip|secure element|trusted platform module',
  safety_instrumented_system:
    'emergency shutdown system|sis logic solver|safety plc for process plants|burner management system|shutdown system for process plants',
  scada_system:
    'scada|scada software|distributed control system|industrial control system|substation automation system',
  power_screwdriver:
    'electric screwdriver|impact wrench|impact driver|cordless screwdriver|cordless screwdriver set|drywall screwdriver|nut runner|screw gun|drywall screw gun|pulse driver',
  sander: 'belt sander|orbital sander|polisher|random orbital sander|palm sander|delta sander|drywall sander',
  power_hammer:
    'rotary hammer|demolition hammer|demolition breaker|sds hammer|sds plus hammer|chipping hammer|jackhammer|electric breaker|jack hammer|breaker hammer|concrete breaker',
  reciprocating_saw: 'jigsaw|jig saw|sabre saw|sawzall',
  power_planer: 'planer|electric planer|hand planer',
  power_router:
    'router tool|plunge router|trim router|laminate trimmer|wood router|compact router woodworking|palm router',
  table_saw: 'site saw|jobsite saw|contractor saw|cabinet saw',
  mitre_saw: 'miter saw|chop saw|sliding mitre saw|compound mitre saw',
  hedge_trimmer: 'pole hedge trimmer|hedge cutter|hedge shears electric|electric hedge shears',
  grass_trimmer:
    'string trimmer|brush cutter|brushcutter|strimmer|edge trimmer|lawn trimmer|weed eater|weed wacker|line trimmer|weed whacker|lawn edger trimmer',
  ventilation_unit:
    'mvhr unit|mvhr|heat recovery ventilation unit|heat recovery unit|residential ventilation unit|domestic ventilation unit|hrv unit|heat recovery ventilator|energy recovery ventilator|decentralised ventilation unit|central ventilation unit|decentralised heat recovery fan|mechanical ventilation with heat recovery|mev unit|heat recovery ventilation system',
  air_handling_unit: 'air handling unit|ahu|rooftop ventilation unit|non residential ventilation unit|air handler',
  industrial_fan:
    'centrifugal fan|roof fan|radial fan|plug fan|backward curved fan|ec fan|industrial axial fan|mixed flow fan|cross flow fan|process fan|cooling tower fan|smoke extract fan|axial flow fan|smoke extraction fan|jet fan|tunnel fan|duct fan industrial|high pressure blower|side channel blower|roof extract fan|hvls fan|explosion proof fan|wall mounted axial fan|plate mounted axial fan',
  chiller: 'water chiller|air cooled chiller|process chiller|comfort chiller|liquid chiller|chilled water unit',
  fan_coil_unit: 'fan coil|fan convector unit|fancoil|ducted fan coil unit',
  warm_air_heater: 'air heating product|unit air heater|warm air unit|suspended air heater',
  e_cigarette:
    'electronic cigarette|e cig|ecig|vape|vape pen|vaporizer pen|disposable vape|vape device|vape kit|pod system vape|pod vape|heated tobacco device|vaping device|dry herb vaporizer|hookah pen|electronic shisha|tobacco heater',
  refrigeration_system:
    'condensing unit|industrial refrigeration system|cold room unit|refrigeration unit|cold room|cold store|refrigerating plant|co2 booster refrigeration|walk in cold room|refrigeration plant|compressor rack',
  portable_luminaire:
    'led tea light|led tea lights|led tealight|led tealights|flameless candles|led candles|flameless led tea lights|flameless led candle|flameless tea lights|desk lamp|table lamp|floor lamp|bedside lamp|reading lamp|clip lamp|standing lamp|bedside light|desk light|plug in night light|led desk lamp|led table lamp|study lamp|clip on lamp|torchiere|plug in wall sconce|bedside table lamp|gooseneck lamp|touch lamp|banker lamp|piano lamp|buffet lamp|night lamp|moon lamp|himalayan salt lamp|nightstand lamp|sunset lamp|bedside table light|uplighter',
  seasonal_lighting:
    'string lights|fairy lights|christmas lights|led string lights|icicle lights|light chain|holiday lights|christmas tree lights|festoon lights|halloween lights|diwali lights|pre lit christmas tree|pre lit artificial tree|net lights|rice lights|serial lights|inflatable christmas decoration|lighted wreath|pre lit wreath|pre lit garland|curtain lights|christmas light projector|led curtain lights|party lights',
  battery_charger:
    'scooter charger|e scooter charger|electric scooter charger|lithium battery charger|battery pack charger|golf cart charger|nimh charger|battery charging station|car battery charger|lead acid battery charger|tool battery charger|trickle charger|aa battery charger|motorcycle battery charger|power tool charger|float charger',
  fixed_luminaire:
    'ceiling light|pendant light|wall light|led panel|panel light|track light|high bay light|chandelier|ceiling lamp|batten|led batten|wall lamp|outdoor wall lamp|under cabinet light|bollard light|step light|mirror light|picture light|high bay luminaire|linear luminaire|ceiling luminaire|pendant luminaire|wall luminaire|damp proof luminaire|moisture proof luminaire|track spotlight|surface mounted luminaire|led linear light|office luminaire|wall sconce|vanity light|bathroom vanity light|shop light|wall pack light|led shop light|semi flush mount light|island light|kitchen island pendant|vapor tight light|parking lot light|linkable shop light|undercabinet light bar|porch light|barn light|gooseneck barn light|sconce|linear high bay|led high bay|wraparound light|canopy light|post light|bulkhead light|led surface light|foot light|pool table light|track lighting kit|lighting fixture|exterior wall lantern|tube light fixture|light fixture|linear pendant|spot bar|surface spotlight|surface mounted spotlight|ceiling spotlight|garage light',
  floodlight:
    'flood light|led flood light|led floodlight|security floodlight|stadium floodlight|stadium light|motion security light|security light|security light motion sensor|led work flood|area light',
  recessed_luminaire:
    'downlight|recessed spotlight|recessed light|led downlight|recessed ceiling light|troffer|wafer light|recessed can light|concealed light|recessed lighting|recessed panel light|ceiling spot|led spot recessed|inground uplight|recessed led spot|recessed floor light',
  led_tube: 'led retrofit tube|t8 led tube|led t8 tube|linear led lamp|led batten tube',
  mode_2_charging_cable:
    'portable ev charger|portable electric vehicle charger|ic cpd|mode 2 cable|in cable control box|emergency charging cable|portable car charging cable|mode 2 charger|portable wallbox|mobile connector ev|level 1 ev charger|portable level 2 ev charger|mobile ev charger|portable evse|level 1 charging cable|granny charger|portable ev charging cable|ev travel charger|in cable charging device|schuko charging cable for electric cars',
  payment_terminal:
    'mobile card reader|contactless card reader|payment card reader|mobile payment terminal|smart pos|card terminal|card payment terminal|pos payment terminal|mobile card reader for payments|upi soundbox|payment soundbox|card swipe machine|pos machine|card payment machine|card machine|credit card reader|pos terminal card',
  riding_mower:
    'ride on mower|riding lawn mower|lawn tractor|ride on lawn mower|ride on lawnmower|zero turn mower|garden tractor mower|stand on mower|zero turn lawn mower|ride on tractor mower|garden tractor',
  high_pressure_cleaner:
    'pressure washer|high pressure washer|power washer|electric pressure washer|jet washer|pressure cleaner|car washer',
  gas_furnace:
    'gas warm air furnace|furnace for homes|warm air furnace|residential furnace|natural gas furnace|propane furnace|forced air furnace|condensing furnace',
  ceiling_fan: 'ceiling fan with light|ceiling fans|hugger fan',
  garage_door_operator:
    'garage door opener|garage door drive|residential garage door operator|garage opener|garage door opener with battery backup|garage door motor|sectional door operator',
  e_bike_charger:
    'ebike charger|pedelec charger|bike charger|electric bicycle charger|electric bike charger|charger for electric bicycles|charger for electric bikes|charger for e bikes|charger for pedelecs|lithium charger for electric bicycles|pedelec quick charger',
  dehumidifier:
    'air dehumidifier|room dehumidifier|compressor dehumidifier|portable dehumidifier|refrigerant dehumidifier|household dehumidifier',
  lmt_battery:
    'pedelec battery|down tube battery|downtube battery|rear rack battery|scooter battery|battery for pedelecs|battery for e bikes|battery for e scooters|e bike battery|ebike battery|e scooter battery|electric bike battery|electric bicycle battery|e bike battery pack|electric scooter battery|e bike akku',
  welding_equipment:
    'welding inverter|stick welder|tig welder|mig welder|inverter welder|arc welder|welding machine|multi process welder|flux core welder|spot welder|engine driven welder|portable welder|laser welder handheld|mig mag welder|plasma cutter|tig inverter|welding power source|mma welder',
  wireless_microphone:
    'radio microphone|wireless microphone system|radio microphone system|wireless handheld microphone|wireless lavalier microphone|handheld radio microphone|wireless microphone set|in ear monitoring system|wireless in ear monitor system|clip on radio microphone|pocket transmitter microphone|uhf microphone system|wireless headset microphone|wireless mic system|wireless lapel mic|wireless handheld mic|collar mic wireless',
  burner_control:
    'automatic burner control|burner control unit|burner controller|gas burner control|automatic gas burner control|flame safeguard|burner control box|gas burner control unit|burner control system|automatic burner control system',
};
