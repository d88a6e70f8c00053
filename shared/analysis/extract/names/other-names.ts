import type { ProductType } from '../../../norms/product-types.ts';

/** What people call all other kinds of products, besides the tag itself; plurals and hyphens need no entry. */
export const otherNames: Partial<Readonly<Record<ProductType, string>>> = {
  laboratory_equipment:
    'lab instrument|laboratory instrument|microscope|laboratory shaker|laboratory balance|fume hood|fume cupboard|laboratory hotplate|magnetic stirrer|ph meter|orbital shaker|rotary evaporator|vortex mixer|gel electrophoresis|gas chromatograph|glove box|biosafety cabinet|biological safety cabinet|refractometer|viscometer|particle counter|laboratory microscope|fluorescence microscope|incubator shaker|pipette electronic|electronic pipette|homogeniser|laboratory mixer',
  weighing_instrument:
    'bench scale|floor scale|counting scale|hanging scale|crane scale|pallet scale|laboratory balance|analytical balance|precision balance|axle scale|counter scale|price computing counter scale|market scale|label printing scale|price labelling scale|retail counter scale|retail scale|checkout scale|weighbridge|price computing scale|commercial scale|shop scale|industrial scale|platform scale|medical scale|legal for trade scale',
  kitchen_scale:
    'jewellery scale|jewelry scale|pocket scale|body composition scale|body analysis scale|bathroom scale|food scale|body scale|smart scale|personal scale|kitchen scales|luggage scale|body fat scale',
  multimeter: 'clamp meter|voltage tester',
  machine:
    'floor scrubber|scrubber dryer|walk behind scrubber|ride on scrubber|ride on sweeper|sweeper ride on|street sweeper|hydraulic power unit|hydraulic power pack|robot gripper|electric gripper|vacuum gripper|gripper for robots|dust extractor|dust extraction unit|dock leveller|dock leveler|loading dock leveller|loading dock leveler|machinery|concrete vibrator|poker vibrator|internal vibrator|filling machine|printing press|production line|assembly machine|industrial washing machine|textile machine|welding robot cell|labelling machine|automatic gate|powered gate|machine|wood splitter|log splitter|recycling machine|robot cell|industrial shredder|baler|automated guided vehicle|sewing machine industrial|waste compactor|car wash|parking barrier|laboratory robot cell|concrete mixer|cement mixer|car lift control|sandblasting cabinet|parts washer',
  machine_tool:
    'metal band saw|band saw for metal|metal cutting band saw|bandsaw for metal|cnc machine|grinding machine|bending machine|plasma cutter|plasma cutting table|cnc plasma cutting table|plasma cutting machine|waterjet cutter',
  industrial_robot:
    'robot arm|industrial robot arm|articulated robot|six axis robot|scara robot|delta robot|robotic arm|6 axis robot|palletizing robot|welding robot|palletising robot',
  collaborative_robot:
    'cobot|collaborative robot arm|cobot palletiser|cobot palletizer|palletising cobot|cobot cell|cobot welding cell',
  service_robot:
    'delivery robot|cleaning robot|humanoid robot|companion robot|mobile robot|telepresence robot|window cleaning robot|autonomous mobile robot|exoskeleton|robot window cleaner|window cleaner robot|disinfection robot|security robot|inspection robot|restaurant robot|serving robot',
  packaging_machine:
    'chamber vacuum sealer|chamber vacuum packer|chamber vacuum machine|chamber vacuum packaging machine|vacuum packing machine|stretch wrapper|pallet wrapper|pallet stretch wrapper|turntable stretch wrapper|stretch wrapping machine|pallet wrapping machine|carton sealer|case sealer|case packer|cartoner|labelling machine|labeling machine|filling machine|bottling machine|capping machine|form fill seal machine|vertical form fill seal machine|banding machine|sleeve wrapper|tray former|depalletiser|depalletizer|wrapping machine|packing machine|cartoning machine|shrink wrapper|palletizer|sealing machine|palletiser|flow pack machine|flow wrapper|flow packer|tray sealer|bagging machine|strapping machine|case erector|thermoforming packaging machine|vacuum packaging machine|horizontal flow pack machine',
  food_processing_machine:
    'dough mixer|meat slicer|industrial food mixer|bread slicer|industrial oven|food machine|planetary mixer|industrial dough kneader|meat mincer|dough kneader|gravity feed slicer|gravity slicer|spiral mixer|vegetable cutter|bowl cutter|cheese grater machine|commercial slicer',
  press: 'hydraulic press|mechanical press|punch press|power press|press brake|stamping press',
  woodworking_machine:
    'band saw|bandsaw|thickness planer|panel saw|wood lathe|spindle moulder|sliding table saw|cnc router|cnc router table|router table|jointer|planer thicknesser|edge bander',
  conveyor: 'belt conveyor|conveyor belt|roller conveyor|conveyor system',
  forklift: 'fork lift|fork lift truck|lift truck|forklift truck|counterbalance truck|reach truck',
  industrial_truck:
    'stacker with rider platform|order picking truck|side loader|reach stacker|platform truck electric|hand pallet truck|electric stacker|stacker electric|pedestrian stacker|pallet truck|electric pallet truck|pallet jack|stacker truck|agv|tow tractor|order picker|pallet stacker',
  crane: 'tower crane|overhead crane|bridge crane|mobile crane|loader crane|gantry crane|jib crane',
  lifting_equipment:
    'dumbwaiter|goods only lift|trailer jack|hoist|chain hoist|lifting platform|scissor lift|vehicle lift|winch|car lift|lifting table|lifting sling|mobile elevating work platform|electric hoist|aerial work platform|tail lift|lifting accessory|webbing sling|shackle|two post lift|stairlift|stair lift|platform lift|boom lift|vertical platform lift|lift table|scissor lift table|hydraulic lift table|pallet lifter|engine hoist|chain block|lever hoist|bottle jack|car jack|trolley jack|hydraulic jack|scissor jack|lifting magnet|lifting clamp|lifting beam|spreader beam|jack stand|engine crane',
  lift: 'elevator|passenger lift|goods lift|home lift|passenger elevator',
  escalator: 'moving walkway|moving walk|travelator',
  excavator: 'mini excavator|digger|backhoe loader|hydraulic excavator|mini digger|crawler excavator',
  earth_moving_machine:
    'vibratory rammer|tamping rammer|trench rammer|wheel loader|bulldozer|dumper|earth moving machinery|skid steer loader|road roller|vibratory plate|plate compactor|grader|compact loader|earthmoving machine|telehandler',
  agricultural_machine:
    'disc mower|mounted disc mower|drum mower|front mower for tractors|flail mower for tractors|square baler|slurry tanker|potato harvester|forage wagon|fertilizer spreader|rotary tiller for tractors|power harrow|hay rake|tedder|feed mixer wagon|bale wrapper|round baler|combine harvester|agricultural sprayer|baler agricultural|seed drill|agricultural machinery|harvester|field sprayer|milking machine|agricultural robot|manure spreader|rotary tiller|milking robot|mounted sprayer|disc harrow|mower conditioner|fertiliser spreader|feed mixer|plough',
  laser_machine:
    'laser cutter|laser engraver|laser cutting machine|laser welding machine|laser processing machine|laser marking machine|laser engraving machine|fiber laser cutter',
  laser_product:
    'laser pointer|laser module|laser show projector|laser projector|laser diode module|lidar|lidar sensor',
  printer_3d: '3d printer|fdm printer|resin printer|additive manufacturing machine|3 d printer',
  compressor: 'air compressor|screw compressor|piston compressor|workshop compressor',
  generator_set:
    'generator|petrol generator|diesel generator|power generator|genset|inverter generator|portable generator',
  combustion_engine: 'diesel engine|petrol engine|gas engine|internal combustion engine|gasoline engine|small engine',
  light_curtain: 'safety light curtain|safety laser scanner|safety scanner|light grid',
  emergency_stop: 'emergency stop button|e stop|emergency stop device|emergency stop switch',
  safety_component:
    'safety relay module|safety switch|interlock switch|two hand control|guard locking device|safety edge|safety sensor|interlocking device|safety mat|safety interlock',
  pressure_vessel:
    'air tank|air vessel|nitrogen vessel|buffer vessel|compressed air vessel|surge vessel|air reservoir|pressure receiver|air receiver|pressure tank|gas cylinder|compressed air tank|autoclave vessel|expansion vessel|pressure cylinder|steam boiler|diving cylinder|hydraulic accumulator|compressed air receiver|lpg cylinder|heat exchanger|scuba tank|storage tank for gas|propane cylinder|propane tank|lpg tank|oxygen cylinder|co2 cylinder|steel gas cylinder',
  pressure_cooker: 'stovetop pressure cooker|stove top pressure cooker',
  valve: 'ball valve|control valve|gate valve|solenoid valve|butterfly valve|check valve',
  aerosol_dispenser: 'aerosol can|spray can|aerosol spray|aerosol',
  gas_appliance:
    'gas pizza oven|camping cooker|camping gas cooker|portable gas cooker|portable gas stove|cassette gas stove|lpg patio heater|patio heater on lpg|patio heater on gas|propane patio heater|propane heater|lpg heater|outdoor gas heater|gas radiant heater|gas fire pit|gas fire table|gas fire bowl|gas heater|gas fire|gas grill|gas barbecue|gas camping stove|gas patio heater|gas burner|camping stove|gas bbq|gas lamp|gas barbeque',
  gas_cooker:
    'gas hob|gas oven|gas range|gas cooktop|gas stove|lpg stove|lpg gas stove|burner gas stove|table top gas stove|lpg cooktop|gas stove with oven|gas stoves|built in gas hob',
  gas_boiler:
    'gas condensing boiler|condensing boiler|combi boiler|condensing gas boiler|gas fired boiler|wall hung gas boiler|gas central heating boiler',
  fire_extinguisher: 'extinguisher|portable fire extinguisher|foam extinguisher|powder extinguisher',
  toy: 'bath boat|toy boat|wind up toy|wind up boat|bath duck|push along toy|beach toys|walking dinosaur|toy dinosaur|play figure|puzzle for children|jigsaw puzzle for children|building bricks|building blocks|musical toy|board game for children|kite for children|modelling clay for children|bubble wand|sand pit|sandpit|playhouse|fidget spinner|fidget toy|princess costume|pirate costume|fancy dress costume|children s costume|kids costume|dress up costume|toys|doll|board game|toy figure|action figure|puzzle|jigsaw puzzle|play set|playset|toy car|toy kitchen|slime|rattle|wooden toy|rattle toy|play dough|modelling clay|bath toy|baby toy|toy gun|toy train|card game|costume for children|teething toy|spinning top|toy blocks|teether|baby rattle|water gun|water pistol|toy pistol|dolls house|play tent|bubble machine|marble run|wooden train set|pretend play set|toy tool set|memory game|card game for children|role play set|bath toys|stacking toy|kite|train set|railway set|wooden railway|wooden train|wooden railway set|paddling pool|ball pit|toy walkie talkie|sand toys|sandpit toy|soap bubbles|bubble gun|foam dart gun|toy bow|yo yo|magnetic drawing board|bead set|craft kit for children|wooden puzzle|shape sorter|pull along toy|stacking rings|play mat|activity gym|toy phone|toy cash register|toy tea set|toy instrument|glockenspiel for children|hand puppet|doll s pram|dolls pram|doll house|baby mobile|cot mobile|musical mobile|musical baby mobile|stacking blocks|wooden stacking blocks|stacking cups|toy vehicle|play kitchen|play food',
  plush_toy:
    'soft toy|stuffed animal|teddy bear|plush|cuddly toy|stuffed toy|plushie|plush bear|teddy|plush animal|plush rabbit',
  electric_toy:
    'battery operated toy car|battery operated car for children|toy car with battery|rc car for kids|toy car with remote control|walking toy dog|electronic toy keyboard|remote control helicopter|remote controlled helicopter|bubble blower machine|battery operated toy|remote control car|rc car|electronic toy|remote controlled car|toy robot|talking doll|remote controlled toy|rc toy|toy drone|interactive toy|learning tablet for children|electronic learning toy|connected toy|smart toy|toy with sound|battery toy|robot toy|battery powered toy|musical toy|light up toy|rc crawler|rc truck|rc boat|rc helicopter|rc plane|rc drone|rc excavator|remote control truck|remote controlled boat|radio controlled car|interactive globe|learning globe|talking globe|kids camera|children s camera|slot car set|electric train set|toy keyboard|toy karaoke|programmable toy robot|coding robot|singing doll|interactive plush|interactive pet|toy laptop|learning laptop|race track set|remote controlled truck|rock crawler|rc buggy|remote control toy|remote controlled rock crawler|educational tablet|toddler tablet|kids learning tablet|learning tablet|toy tablet',
  construction_toy:
    'building blocks|construction set|building bricks|building set|wooden blocks|magnetic building tiles|toy building set|toy bricks',
  ride_on_toy:
    'kids kick scooter|children s kick scooter|kick scooter for kids|kick scooter for children|toddler kick scooter|three wheel kick scooter|kids scooter|children s scooter|toddler scooter|three wheel scooter for kids|ride on car|toy scooter|balance bike toy|toy tricycle|ride on|balance bike|electric ride on car|ride on toy car|push car|ride on electric car|ride on suv|electric ride on|ride on jeep|ride on tractor|ride on motorbike|children s electric car',
  chemistry_set:
    'experimental set|chemistry kit|science kit for children|crystal growing kit|chemical toy|chemistry experiment set|experiment kit|experiment set|science kit|science experiment kit|chemistry experiment kit',
  balloon: 'latex balloon|balloons',
  finger_paint: 'fingerpaint|finger paints|washable paint for children',
  activity_toy:
    'swing set|slide for children|climbing frame|garden swing for children|children s slide|toy swing|bouncy castle|play tower|garden slide|children slide',
  childcare_product:
    'baby gate|baby safety gate|baby bath|changing table|baby bouncer|childcare article|safety gate|stair gate|baby rocker|baby sleeping bag|baby product|changing mat|bouncer|baby bath tub|child bicycle seat|bicycle child seat|bike seat for children|child bike seat|bicycle seat for children|booster cushion chair|nursing pillow|baby changing mat',
  stroller: 'pushchair|pram|baby carriage|buggy|baby stroller|baby buggy',
  cot: 'crib|baby cot|baby crib|travel cot|baby bed|cot bed|convertible cot bed|toddler bed|convertible crib|mini crib|portable crib',
  high_chair: 'highchair|baby high chair|booster chair|childrens high chair',
  baby_carrier: 'infant carrier|soft carrier',
  soother: 'pacifier|dummy for babies|baby pacifier|baby soother',
  feeding_bottle: 'baby bottle|infant feeding bottle|baby feeding bottle|sippy cup',
  child_car_seat:
    'infant carrier for cars|infant carrier for car|baby shell for cars|group 0 infant carrier|group 0 infant carrier for cars|infant car carrier|convertible car seat|rear facing car seat|toddler car seat|car seat|child seat|high back booster|highback booster|backless booster|belt positioning booster|booster for children|booster seat|child restraint|infant car seat|child restraint system|baby car seat|i size seat|isize car seat|car booster|kids car booster|car booster seat|booster car seat',
  furniture: 'furniture item|room divider|children s furniture|nursery furniture|office furniture|dressing table',
  chair:
    'garden armchair|plastic armchair|rattan armchair|stool|bar stool|dining chair|gaming chair|garden chair|folding chair|bench',
  table:
    'work bench|workbench|desk|dining table|coffee table|standing desk|height adjustable desk|office desk|side table|garden table|writing desk',
  mattress: 'foam mattress|spring mattress|memory foam mattress',
  upholstered_furniture: 'sofa|couch|armchair|upholstered chair|recliner|sofa bed|settee|upholstered armchair',
  bunk_bed: 'high sleeper bed|loft bed',
  textile_product:
    'towel|bed linen|curtain|blanket|bed sheet|pillow|duvet|tablecloth|sleeping bag|fabric|cushion|tent|backpack|textile|cotton bag|umbrella|pillowcase|upholstery fabric',
  clothing:
    't shirt|tshirt|tee shirt|shirt|jacket|trousers|jeans|dress|sweater|hoodie|socks|underwear|coat|garment|apparel|scarf|leggings|pullover|skirt|swimsuit|pyjamas|hat|gloves knitted|sportswear|sock|cap|bra|sweatshirt|raincoat|pajamas|pajama set|nightgown|bathrobe|bodysuit|bodysuits|poncho|rain poncho|vinyl raincoat|pvc raincoat',
  childrens_clothing:
    'kids clothing|baby clothes|children s clothing|baby romper|kids jacket|baby bodysuit|kids t shirt|children s hoodie|childrens hoodie|babygrow|kids hoodie|children clothes|children s t shirt|children s jacket|onesie|infant bodysuit|bodysuits for babies|baby bodysuits|bodysuit for babies|newborn bodysuit|baby vest',
  footwear: 'shoes|sneakers|boots|sandals|slippers|running shoes|shoe|trainers|leather shoes|sneaker|boot|sandal',
  jewellery:
    'gold ring|ring gold|silver ring|piercing jewellery|piercing|nose stud|anklet|brooch|cufflinks|charm bracelet|jewelry|necklace|bracelet|ring jewellery|earrings|wristwatch|earring|finger ring|pendant necklace|wrist watch|costume jewellery|body piercing',
  food_contact_article:
    'water filter jug|water filter pitcher|water carbonator|soda maker|sparkling water maker|aluminium foil|aluminum foil|lunch box|food container|cutting board|food storage container|kitchen utensil|drinking straw|cutlery|food wrap|baking tray|baking mould|spatula|food packaging|lunchbox|baking pan|silicone bakeware|fork|spoon|food storage box|bakeware|cutlery set|chopping board|food bag|baking mat|salad bowl|baking paper|parchment paper|cling film|glass jar|storage jar|preserving jar|food packaging film|food film|ice cube tray|rolling pin|grater|whisk|colander|sieve|ladle|kitchen tongs|egg cup|butter dish|bread box|spice jar|tea strainer|tea infuser|chopsticks|skewer|food jar|mason jar|glass food jar|food canister',
  cookware:
    'charcoal barbecue|charcoal grill|kettle barbecue|kettle grill|charcoal bbq|frying pan|saucepan|cooking pot|wok|casserole|cast iron pan|grill pan|steel pan|saute pan|paella pan|crepe pan|non stick pan|pots and pans|skillet|stockpot',
  tableware:
    'espresso glass|espresso glasses|coffee glass|coffee glasses|latte glass|latte glasses|tea glass|tea glasses|drinking glasses|wine glasses|double wall glass|double wall glasses|glass tumbler|glass tumblers|glass mug|glass cup|tumbler glass|espresso cup|beer glass|champagne flutes|whisky glass|shot glass|carafe|pitcher glass|plate|mug|bowl|ceramic mug|dinnerware|drinking glass|cup|crockery|dinner plate|wine glass|coffee cup|ceramic plate|dinner set|glassware|plates',
  drinking_bottle:
    'water bottle|steel bottle|insulated steel bottle|stainless steel bottle|insulated drinking bottle|glass drinking bottle|water bottle for children|thermos|vacuum flask|sports bottle|insulated bottle|reusable bottle|travel mug|insulated mug|thermos flask|tumbler|bicycle bottle|cycling bottle',
  packaging_product:
    'wooden pallet|glass bottle|bubble mailer|padded mailer|padded envelope|shipping bag|courier bag|poly mailer|coffee pouch|stand up pouch|doypack|tray sealing film|lidding film|shrink film|produce bag|vegetable bag|fruit bag|fruit and vegetable bag|bread bag|snack pouch|coffee bag|paper carrier bag|shopping bag paper|cardboard box|shipping box|plastic bag|pouch packaging|packaging film|corrugated box|packaging|paper bag|mailer bag|plastic packaging|glass bottle packaging|carrier bag|bin liners|bin bags|trash bags|garbage bags|refuse sacks|kitchen caddy liners|stretch film|bubble wrap|shipping envelope|void fill|packing tape|blister pack|tin can|drum for chemicals|pallet wrap|egg carton|pizza box|takeaway container|takeaway box',
  cosmetic_product:
    'shampoo|face cream|moisturizer|moisturiser|perfume|deodorant|toothpaste|shower gel|body lotion|make up|soap|lip balm|face mask cosmetic|skin cream|hand cream|conditioner|eau de parfum|skin serum|face serum|anti aging cream|hair conditioner|body wash|cosmetic|aftershave|bath bomb|cosmetics|serum|mouthwash|day cream|night cream|nail polish remover|make up remover|makeup remover|body scrub|face wash|facial cleanser|micellar water|body butter|hair oil|beard oil|hair gel|hair spray|bubble bath|face toner|hand soap|massage oil|hair wax|dry shampoo',
  sunscreen:
    'sun cream|sun lotion|sun milk|suncream|sunblock|sunscreen lotion|cream spf 30|cream spf 50|day cream spf|moisturizer spf 30|moisturizer with spf|spf moisturizer|sunscreen cream|sunscreen spray|sunscreen stick',
  detergent_product:
    'liquid for washing laundry|liquid for laundry|concentrate for washing laundry|washing liquid|laundry sheets|washing up liquid|bleach|laundry detergent|dishwashing liquid|cleaner|all purpose cleaner|washing powder|fabric softener|dishwasher tablets|cleaning agent|surface cleaner|detergent|glass cleaner|toilet cleaner|laundry capsules|laundry liquid|floor cleaner|dishwasher tabs|dish soap|laundry detergent pods|detergent pods|laundry packets|laundry pods|household bleach|windshield washer fluid|washer fluid|windscreen wash|stain remover|car shampoo|denture cleaning tablets|cleaning tablets|washing tablets|toilet tablets|descaling tablets|effervescent cleaning tablets|rinse aid|dishwasher cleaner|drain cleaner',
  paint:
    'wall paint|varnish|lacquer|wood stain|emulsion paint|paints|interior paint|coating paint|primer paint|spray paint|wood varnish|facade paint|wood coating',
  adhesive: 'glue|super glue|sealant|epoxy adhesive|silicone sealant|epoxy resin|superglue|wood glue|adhesive sealant',
  biocidal_product:
    'ant bait|ant killer|wasp spray|fly spray|disinfectant|insect repellent|insecticide|rodenticide|mosquito repellent|wood preservative|biocide|surface disinfectant|mosquito spray|ant spray|rat poison|antifouling paint|insect spray|disinfectant wipes|disinfectant surface wipes|disinfecting wipes|sanitising wipes|sanitizing wipes|chlorine tablets|pool chlorine|water purification tablets|mosquito coil|flea collar|weed killer spray repellent',
  lighter: 'cigarette lighter|gas lighter|pocket lighter',
  candle: 'scented candle|tealight|candles|tea light',
  fireworks:
    'fireworks battery|fountain battery|firework fountain|shot battery|firework battery|fireworks fountain|firework|firecracker|pyrotechnic article|rocket firework|sparkler|sparklers|flare pyrotechnic|fireworks battery|firework battery|firework cake|fountain battery|battery of fountains|shot battery|roman candle|consumer fireworks|pyrotechnic fountain|fireworks rocket|fireworks fountain|bengal flare',
  ppe_product:
    'escape hood|smoke hood|wetsuit|drysuit|crampons|personal protective equipment|protective clothing|protective apron|knee pads|chemical protective suit|knee protectors|protective suit|cut resistant sleeves|motorcycle jacket|back protector|bump cap|elbow pads|shin guard|protective coverall|wrist guard|face shield|arc flash suit|protective vest|firefighter suit|diving regulator|dive mask|snorkel mask|buoyancy compensator|arm bands|swimming aid|swim aid|swim vest|swim ring for learning',
  helmet: 'climbing helmet|skate helmet|mountaineering helmet',
  bicycle_helmet: 'bike helmet|cycling helmet|cycle helmet|e bike helmet|kids bike helmet',
  industrial_helmet: 'hard hat|safety helmet|construction helmet',
  respirator_mask:
    'ffp2 mask|ffp3 mask|n95 respirator|respirator|dust mask|ffp2|n95 mask|respiratory protective device|n95|ffp3|filtering half mask|particle filtering half mask|ffp2 respirator|kn95 mask',
  protective_gloves:
    'nitrile disposable gloves|disposable nitrile gloves|safety gloves|work gloves|cut resistant gloves|welding gloves|chemical resistant gloves|protective glove|chemical protective gloves|cut protection gloves|gardening gloves|motorcycle gloves|nitrile work gloves|heat resistant gloves|firefighter glove|heat protection glove|welding glove|cut resistant glove',
  safety_footwear:
    'safety shoes|safety boots|work boots|steel toe boots|safety shoe|steel toe cap boots|protective footwear|steel toe shoes|safety boot',
  safety_glasses:
    'safety goggles|protective eyewear|protective goggles|welding goggles|safety spectacles|protective glasses',
  sunglasses: 'sun glasses|sunglass',
  hearing_protector: 'ear muffs|earmuffs|hearing protection|ear defenders|ear protectors|hearing protectors',
  fall_arrest_harness: 'safety harness|fall protection harness|full body harness',
  high_visibility_clothing:
    'high visibility vest|hi vis vest|high vis jacket|reflective vest|safety vest|hi vis jacket|high visibility jacket|warning vest|high vis vest|hi vis parka|hi vis trousers|hi vis clothing|high visibility parka|high vis parka|hi vis coat|hi vis sweatshirt|hi vis t shirt',
  life_jacket: 'buoyancy aid|personal flotation device|life vest|lifejacket|inflatable life jacket|buoyancy vest',
  sports_equipment:
    'paddle board|sup board|inflatable paddle board|yoga mat|football goal|tennis racket|skateboard|inline skates|ski|climbing hold|football|table tennis table|snowboard|surfboard|dumbbell set|ball|golf club|roller skates|boxing gloves|basketball hoop|stand up paddle board|swimming pool|archery bow|skis|kick scooter|badminton set|resistance bands',
  fitness_equipment:
    'treadmill|exercise bike|rowing machine|dumbbell|home gym|cross trainer|elliptical trainer|weight bench|elliptical|spin bike|stationary bike|multi gym|kettlebell|indoor bike',
  trampoline: 'garden trampoline|fitness trampoline|trampolines',
  playground_equipment:
    'public playground|playground slide|playground swing|playground climbing frame|play equipment for public playgrounds',
  bicycle:
    'bike|mountain bike|city bike|trekking bike|road bike|cargo bike|kids bike|gravel bike|racing bike|bmx bike|bicycles|childrens bike',
  e_bike:
    'ebike|electric bicycle|electric bike|pedelec|epac|electrically assisted bicycle|electric mountain bike|e mtb|electric cargo bike|e cargo bike|electrically power assisted cycle|electric assist bicycle|s pedelec|speed pedelec',
  e_scooter:
    'electric scooter|escooter|electric kick scooter|kick scooter electric|electric skateboard|electric kickscooter|personal light electric vehicle|e kick scooter',
  drone:
    'quadcopter|uav|unmanned aircraft|multicopter|unmanned aerial vehicle|camera drone|unmanned aircraft system|fpv drone|mini drone|delivery drone|agricultural drone',
  recreational_craft:
    'motor boat|sailing yacht|yacht|jet ski|personal watercraft|dinghy|inflatable boat|sailing boat|motorboat|kayak|catamaran|sailboat|rigid inflatable boat|cabin cruiser|speedboat|outboard engine|outboard motor|boat|motor yacht|sloop|pontoon boat|tender boat|pedal boat|rowing boat|canoe|inflatable dinghy',
  motor_vehicle: 'vehicle type approval|motor home|campervan|motorhome|van',
  passenger_car: 'car|automobile|suv|sedan|passenger vehicle|m1 vehicle|hatchback',
  electric_vehicle:
    'electric car|battery electric vehicle|bev|plug in hybrid|electric passenger car|electric suv|battery electric car|battery electric passenger car|battery electric suv',
  truck: 'lorry|heavy duty truck|n3 vehicle|heavy truck|heavy goods vehicle|electric truck',
  motorcycle:
    'electric scooter motorcycle|electric scooter with seat|electric motor scooter|e moped|light motorcycle|electric trial bike|enduro motorcycle|motorbike|moped|petrol scooter|gasoline scooter|125 petrol scooter|125 scooter|maxi scooter|two wheeled scooter with engine|scooter motorcycle|motor scooter|electric moped|electric motorcycle|l category vehicle|l3e vehicle|motor cycle',
  trailer:
    'caravan|semi trailer|car trailer|boat trailer|semitrailer|curtain sider|curtainsider|semi trailer curtain sider|tipper trailer|horse trailer|flatbed trailer|utility trailer|box trailer',
  tractor: 'agricultural tractor|farm tractor|forestry tractor|narrow track tractor',
  vehicle_ecu:
    'battery management system for electric trucks|battery management system for electric buses|battery management system for electric cars|battery management unit for electric vehicles|v2x communication unit|v2x unit|v2x control unit|v2x onboard unit|transmission controller|keyless entry module|airbag control module|head up display for cars|head up display for vehicles|automotive head up display|electric power steering control unit|steering control module|body control unit|adas domain controller|radar control unit|parking control unit|power liftgate control unit|trailer control module|gateway control unit|central gateway control unit|control unit for passenger cars|control unit for cars|control unit for vehicles|control unit for trucks|control unit for motorcycles|vehicle control unit|gateway for passenger cars|gateway for vehicles|transmission control unit|gearbox control unit|door control unit|seat control unit|steering control unit|parking brake control unit|body controller|zone controller|zonal controller|powertrain control module|powertrain controller|chassis control unit|inverter for electric vehicles|traction inverter|battery management unit for vehicles|electronic control unit|engine control unit|body control module|automotive gateway|telematics control unit|battery management system for vehicles|ecu|automotive ecu|gateway ecu|airbag control unit|brake control unit|automotive control unit|vehicle gateway|automotive controller|telematics unit|telematics box|instrument cluster|domain controller|stability control unit|electronic stability control unit|battery management system for electric vehicles|battery management system for traction batteries|traction battery management system',
  vehicle_component:
    'electric power steering system|electric power steering|power steering pump|turbocharger|turbo charger|brake master cylinder|master cylinder|wheel cylinder|brake booster|door lock actuator|central locking actuator|window lifter|window lifter motor|window regulator|rear axle for trailers|trailer axle|front axle for trucks|drive axle|landing gear for trailers|landing gear for semi trailers|rear underrun protection|rear underrun protection device|underrun protection|side guard for trucks|lateral protection device|electric water pump for cars|coolant pump for vehicles|water pump for cars|oil pump for cars|air spring for trucks|air suspension for trucks|air spring for cars|bull bar|front protection system|sun roof for cars|panoramic roof for cars|auxiliary heater for vehicles|parking heater|fuel operated heater for vehicles|speed limiter for trucks|speed limitation device|dc dc converter for vehicles|automotive dc dc converter|high voltage heater for vehicles|ptc heater for electric vehicles|electric compressor for vehicles|air conditioning compressor for cars|gearbox for cars|gearbox for trucks|differential for cars|drive shaft for cars|injector for diesel engines|fuel injector|egr valve|particulate filter for vehicles|diesel particulate filter|scr catalyst|retarder for trucks|fifth wheel|fifth wheel coupling|kingpin|mudguard for trucks|spray suppression device|wheel chock|fuel tank for trucks|plastic fuel tank|door handle for cars|bonnet lock for cars|door hinge for cars|car part|automotive component|automotive part|seat belt|steering wheel|bumper|fuel tank|automotive seat|door latch automotive|dc dc converter automotive|safety belt|catalytic converter|car battery charger inlet|towing hook|brake caliper|disc brake caliper|tachograph|digital tachograph|wiper blade|windscreen wiper|shock absorber|clutch kit|fuel pump|alternator|starter motor|radiator for cars|timing belt|spark plug|oil filter for cars|air filter for cars|wheel bearing|steering rack|control arm|windscreen wiper set|wiper blade set|flat wiper blade',
  vehicle_lamp:
    'led work lamp for tractors|work lamp for construction machines|work light for tractors|work lights for tractors|auxiliary high beam|led auxiliary high beam|fog light|fog light set|front fog light|fog lamp set|interior lamp for cars|courtesy lamp for cars|interior courtesy lamp|work lamp for tractors|work light for trucks|led work light for trucks|driving light|cornering lamp|bending light|adaptive headlamp|headlight|car headlight|bicycle dynamo light|headlamp for cars|led headlight|headlamp for vehicles|vehicle headlamp|fog lamp|car headlamp|led headlamp for vehicles|automotive headlamp|headlamp for passenger cars|led headlamp for passenger cars|led headlamp for cars|headlight for passenger cars|matrix led headlamp|matrix headlamp|headlamp unit|headlamp assembly|car led headlamp|car led headlight|led headlight for cars|headlight for cars|vehicle headlight|full led headlamp|bi xenon headlamp|halogen headlamp|motorcycle headlamp|motorcycle headlight|headlamp for motorcycles|led headlamp for motorcycles|headlight for motorcycles|led headlight for motorcycles|motorcycle led headlamp|motorcycle led headlight|headlamp insert for motorcycles|headlamp for trucks|headlamp for tractors|led headlamp for trucks|led headlamp for tractors|auxiliary driving lamp|driving lamp|led light bar for trucks|auxiliary driving light|light bar for vehicles',
  tyre: 'all season radial|winter radial|summer radial|radial for passenger cars|all season tire|radial tyre|radial tire|tire|car tyre|winter tyre|car tire|summer tyre|tyres|tires|passenger car tyre',
  brake_lining:
    'brake pad|brake pads|brake linings|brake disc|disc brake pad|replacement brake pads|brake shoe|brake rotor',
  vehicle_battery:
    'battery pack for passenger cars|battery pack for cars|battery pack for trucks|battery pack for buses|high voltage battery pack|high voltage battery|mild hybrid battery|48 v mild hybrid battery|hybrid battery|traction battery module|battery module for electric vehicles|traction battery|ev battery|electric vehicle battery|ev battery pack|traction battery pack|ev traction battery|battery pack for electric trucks|battery pack for electric vehicles|battery pack for electric cars|battery pack for electric buses|traction battery system|battery system for electric vehicles|high voltage vehicle battery',
  adas: '77 ghz long range radar|long range radar|77 ghz radar|front radar|short range radar for vehicles|camera module for vehicles|surround view system|lidar for automated driving|lidar sensor for cars|lidar for cars|blind spot radar|blind spot radar for trucks|blind spot information system|corner radar sensor|corner radar|automotive radar sensor|lane departure warning camera|lane departure warning system|moving off information system|reversing assist system for trucks|intelligent speed assistance camera|forward collision warning camera|traffic sign recognition camera|front camera for driver assistance|camera for driver assistance|driver assistance front camera|mono camera for driver assistance|stereo camera for driver assistance|surround view camera|driver monitoring camera|driver monitoring system|in cabin monitoring camera|radar for driver assistance|driver assistance system|lane keeping system|automotive radar|lane keeping assist|emergency braking system|adaptive cruise control|parking assist|driver assistance camera|automated driving system|automotive camera|blind spot monitor|front radar sensor|advanced driver assistance system|front camera for vehicles|parking assistance system|radar sensor for vehicles|lidar sensor for automated driving|automotive lidar|automotive lidar sensor|lidar for vehicles|automated driving sensor|adas camera|adas front camera|adas sensor|front camera for cars',
  motorcycle_helmet:
    'motorbike helmet|moped helmet|crash helmet|full face helmet|motorcycle crash helmet|open face helmet|open face scooter helmet|scooter helmet|jet helmet|modular helmet|flip up helmet|motocross helmet|two wheeler helmet|helmet for motorcyclists|integral helmet',
  medical_device:
    'hme filter|heat and moisture exchanger|breathing system filter|bacterial viral filter|breathing filter medical|breathing circuit|ventilator circuit|ventilator tubing|anaesthesia breathing bag|resuscitator bag|manual resuscitator|bag valve mask|orthopaedic insoles|orthopedic insoles|custom insoles|examination couch|patient couch|examination table|corrective spectacle lenses|spectacle lenses|corrective glasses lenses|prescription spectacle lenses|rollator walker|shower commode chair|anti decubitus cushion|pressure relief cushion|patient transfer board|ear drops device|drainage bag|nasal cannula|laryngeal mask|suction catheter|blood lancet|cold pack medical|hot cold compress|support stockings|medical compression stockings|dental floss medical|mouthguard night|bite splint|dental aligner|clear aligner|medical device|stethoscope|prosthesis|crutches|medical instrument|compression stockings|rollator|walking frame|dental implant instrument|inhaler|bandage compression|walking aid|crutch|spectacle lens|prescription glasses|enema|scalpel blade|medical stocking|breast pump|elastic bandage|compression bandage|cohesive bandage|kinesiology tape|plaster cast|insole orthopaedic|eye patch|nasal spray device|hip protector|transfer board|shower chair for disabled|commode chair|walking stick|ostomy bag|ostomy pouch|urine bag|incontinence pads|feeding tube|endotracheal tube|tracheal tube|tracheostomy tube|laryngoscope|otoscope|speculum|blood bag|wound drain|nasogastric tube|lancet|lancing device|ultrasound gel|dental floss|orthodontic aligner|clear aligners|mouthguard|denture adhesive|reading glasses|ready made reading glasses|prescription spectacles|intrauterine device|pessary|trocar|laparoscopic trocar|surgical stapler|clip applier|biopsy needle|biopsy forceps|guidewire|guide wire|introducer sheath|blood pressure cuff|nibp cuff|acupuncture needle|dental loupe|surgical loupe|dialysis concentrate|haemodialysis concentrate|dialyser|dialyzer|bloodline set|first aid kit|spacer for inhalers|valved holding chamber|peak flow meter|dry powder inhaler device|scalpel single use|vacuum wound drain|bone cement|haemostatic sponge|barrier cream medical|wart treatment|cryotherapy wart remover|lubricant gel medical|nasal dilator|tongue depressor|incision drape|enteral feeding set|blood collection needle|arterial blood sampler|epidural needle|spinal needle|anti embolism stockings|anti decubitus mattress|pressure relief mattress|medical mattress|positioning cushion medical|shower chair|bath seat for disabled|toilet raiser|knee scooter|rehabilitation walker',
  medical_electrical_equipment:
    'breast pump double electric|double electric breast pump|hospital grade breast pump|medical electrical device|physiotherapy device|suction unit|syringe driver|electric breast pump|negative pressure wound therapy pump|npwt unit|npwt pump|negative pressure wound therapy system|bone growth stimulator|pemf device|pemf therapy device|magnetic field therapy device|shockwave therapy device|shock wave therapy device|ultrasound therapy device|ultrasonic therapy device|shortwave diathermy unit|vein finder|vein visualisation device|electronic stethoscope|digital stethoscope|eeg headset|eeg system|electroencephalograph|eeg amplifier|emg system|electromyograph|spirometer|audiometer|tympanometer|surgical headlight|medical headlight|surgical microscope|heart lung machine|ecmo system|linear accelerator for radiotherapy|radiotherapy system|medical linear accelerator|brachytherapy afterloader|lithotripter|hyperthermia system|cryosurgery unit|dermatoscope|polysomnography system|sleep apnoea recorder|alternating pressure mattress system|blood warmer|fluid warmer|blood gas monitor|cough assist device|high flow oxygen therapy device|dental x ray sensor|dental curing light|curing light|apex locator|intraoral scanner|surgical navigation system|surgical drill|bone saw|insufflator|hysteroscopy pump|contrast injector|transcranial magnetic stimulator|tms device|colposcope|hemodynamic monitor|cardiac output monitor|bispectral monitor|depth of anaesthesia monitor|traction unit|cpm device|lymph drainage device|intermittent pneumatic compression device|compression therapy device',
  patient_monitor:
    'monitor for vital signs|vital sign monitor|multi parameter patient monitor|telemetry transmitter|telemetry transmitter for patients|patient telemetry system|neonatal monitor|neonatal patient monitor|transport monitor for patients|anaesthesia monitor|bedside patient monitor|modular patient monitor|central monitoring station|vital signs monitor|bedside monitor|multi parameter monitor|multiparameter patient monitor|spot check monitor|spot check device|vital signs device|vital signs spot check device|wearable vital signs monitor|telemetry monitor for patients',
  ecg: 'electrocardiograph|ecg monitor|ekg|ecg recorder|12 lead ecg|electrocardiogram device',
  pulse_oximeter: 'oximeter|spo2 sensor|fingertip pulse oximeter|pulse oximetry',
  blood_pressure_monitor:
    'sphygmomanometer|upper arm blood pressure monitor|wrist blood pressure monitor|blood pressure meter',
  clinical_thermometer:
    'contactless forehead thermometer|infrared forehead thermometer|fever thermometer|ear thermometer|medical thermometer|forehead thermometer|infrared thermometer for body|body thermometer|digital thermometer for body temperature|infrared ear thermometer|digital fever thermometer|wearable thermometer|axillary thermometer|rectal thermometer|oral thermometer|basal thermometer|thermometer for infants|baby thermometer|temporal artery thermometer|fever patch|smart thermometer for fever|clinical digital thermometer|digital oral thermometer|digital thermometer oral',
  ventilator:
    'intensive care ventilator|respiratory ventilator|breathing apparatus medical|icu ventilator|lung ventilator|critical care ventilator',
  infusion_pump:
    'infusion device|volumetric infusion device|pump for pain therapy|pca pump|patient controlled analgesia pump|ambulatory pump|epidural pump|elastomeric pump|infusion controller|enteral pump|feeding pump|enteral nutrition pump|syringe infusion pump|insulin infusion pump|syringe pump|volumetric infusion pump|enteral feeding pump|volumetric pump|iv pump',
  defibrillator:
    'aed|automated external defibrillator|automatic external defibrillator|manual defibrillator|biphasic defibrillator|external defibrillator',
  monitor_defibrillator:
    'defibrillator monitor|defibrillator and monitor|monitor and defibrillator|defibrillator with monitor|patient monitor defibrillator|defibrillator patient monitor',
  x_ray_equipment:
    'digital radiography room|radiography room|radiography table|mobile dr system|mobile radiography system|flat panel detector|x ray detector|surgical c arm|bone densitometer|dxa scanner|portable x ray generator|fluoroscopy table|x ray machine|x ray system|radiography system|x ray unit|mobile x ray|x ray generator|c arm|fluoroscopy system|digital radiography system|digital x ray system|radiographic system|portable x ray|mobile x ray unit|angiography system|mobile c arm',
  ultrasound_equipment:
    'ultrasound scanner|ultrasound system|diagnostic ultrasound|ultrasound probe|handheld ultrasound|handheld ultrasound scanner|portable ultrasound scanner|wireless ultrasound scanner|pocket ultrasound|ultrasound imaging system|wireless ultrasound probe|point of care ultrasound|ultrasound machine|ultrasonic diagnostic equipment|diagnostic ultrasound system|fetal doppler|foetal doppler|fetal heart detector|fetal heartbeat detector|doppler ultrasound|vascular doppler|bladder scanner',
  hospital_bed:
    'electric bed for nursing homes|bed for nursing homes|nursing home bed|electric care bed|bariatric bed|bed for hospitals|low bed for care homes|medical bed|care bed|nursing bed|electric hospital bed',
  hearing_aid: 'hearing device|hearing instrument|hearing aids',
  wheelchair: 'manual wheelchair',
  syringe: 'hypodermic syringe|disposable syringe|sterile syringe|single use syringe',
  catheter: 'central venous catheter|balloon catheter|intravascular catheter|vascular catheter|iv cannula',
  implant: 'orthopaedic implant|orthopedic implant',
  pacemaker: 'implantable pacemaker|cardiac pacemaker|implantable pulse generator',
  surgical_mask:
    'face mask for surgery|disposable face mask with ear loops|ear loop face mask|medical face mask|type iir mask|procedure mask|medical mask|surgical face mask',
  medical_gloves:
    'examination gloves|nitrile examination gloves|exam gloves|medical examination gloves|latex examination gloves',
  wound_dressing:
    'silicone foam|hydrocolloid|absorbent foam for wounds|foam for leg ulcers|silicone faced foam|plaster adhesive|adhesive plaster|bandage|sticking plaster|hydrocolloid dressing|wound plaster|adhesive bandage|wound pad|gauze|hydrogel dressing|hydrogel sheet dressing|foam dressing|alginate dressing|silicone dressing|film dressing|transparent film dressing|burn dressing|island dressing|wound contact layer|sterile dressing|absorbent dressing|antimicrobial dressing|silver dressing|adhesive dressing|silicone foam dressing|compress sterile|gauze swab',
  contact_lens:
    'silicone hydrogel lenses|hydrogel lenses|monthly lenses|daily lenses|toric lenses|multifocal contact lenses|rigid gas permeable lenses|scleral lenses|orthokeratology lenses|monthly contact lenses|daily contact lenses|toric contact lenses|contact lenses|contact lens|coloured contact lenses|soft contact lenses',
  glucose_meter:
    'blood sugar meter|blood sugar monitor|blood sugar monitoring system|blood glucose test meter|glucose monitoring system|blood glucose meter|glucometer|blood glucose monitor|blood glucose monitoring system|blood glucose test strips',
  ivd: 'test strips for measuring glucose|glucose test strips|blood glucose strips|test cassette|rapid test cassette|diagnostic kit|test kit for blood|cholesterol home test|cholesterol test|home blood test kit|hba1c test|vitamin d home test|ferritin self test|urine test strips|urinalysis strips|drug test urine|drug screening test|breath alcohol|psa test|thyroid self test|pcr system for respiratory viruses|respiratory virus pcr system|sample collection kit|elisa kit|immunoassay kit|rapid diagnostic test|control serum|calibrator for clinical chemistry|allergy blood test|genetic test kit|tumour marker assay|in vitro diagnostic|rapid test|blood test kit|pcr test|self test kit|immunoassay|diagnostic reagent|in vitro diagnostic device|in vitro test|reagent kit|genetic test|drug test kit',
  pregnancy_test: 'pregnancy test strip|ovulation test|home pregnancy test',
  medical_software:
    'radiotherapy treatment planning system|treatment planning system|early warning score software|hospital early warning score software|skin lesion app|mole check app|digital therapeutic app|arrhythmia detection app|afib detection app|fertility app contraception|sleep apnoea screening app|ai diagnostic software|diagnostic software|clinical decision support|software as a medical device|samd|medical app|digital therapeutic|clinical decision support software|diagnostic app|ecg analysis software|medical device software|dose calculation software|diabetes app|treatment planning software|insulin dose calculator|melanoma detection app|skin cancer app|digital health app dtx|bolus calculator app|insulin bolus calculator|bolus calculator|medical calculator app|dose calculator app|ecg analysis app|symptom checker|remote patient monitoring software|patient monitoring software|triage software|computer aided diagnosis software|dermatology app|sleep apnoea app|remote monitoring software for patients|ecg analysis cloud|ecg analysis|ecg interpretation software|ecg ai|ecg reading software|mammography ai|pathology ai|digital pathology software|radiotherapy planning software|image guided surgery software|sepsis prediction software|glucose prediction app|asthma management app|diabetes management app|mental health app prescription',
  software:
    'saas|desktop software|operating system|web application|software as a service|saas platform|web app|firmware|password manager|vpn client|antivirus|computer program|saas app|cloud software|cloud service|business software|accounting software|browser extension|video game|antivirus software|erp system|crm|software application|project management software|vpn software|hr software|web service|online platform|software platform|software suite|software tool|cloud platform|software library|plugin|web portal|inspection software',
  mobile_app:
    'smartphone app|android app|ios app|phone app|mobile application|iphone app|fitness app|banking app|payment app|mobile game app|game app|mobile game|iphone application|tablet app|app|diary app|tracking app|wellness app|shopping app|messaging app|health app|smartphone application',
  ai_system:
    'artificial intelligence system|large language model|machine learning model|chatbot|ai assistant|ai model|face recognition system|facial recognition system|recruitment ai|credit scoring system|ai chatbot|cv screening|emotion recognition|ai software|ai platform|cv screening software|credit scoring ai|hiring algorithm|generative ai|ai powered recruitment|biometric identification system|ai agent|resume screening',
  construction_product:
    'fire hose reel|wallpaper|wall covering|structural screw|structural screws|timber screw|timber screws|structural timber screws|brick|plasterboard|roof tile|paving stone|concrete|timber beam|construction product|ceiling tile|floor covering|laminate flooring|gypsum board|mortar|bitumen sheet|chimney|precast concrete|glulam|structural timber|tile adhesive|ceramic tiles|facade panel|vinyl flooring|parquet|roofing membrane|ceramic tile|fire damper|sprinkler|fire protection coating|wood based panel|plywood|particleboard|mdf|geotextile|asphalt|aggregates|manhole cover|flat glass|insulating glass|rebar|anchor bolt|waterproofing membrane|curtain wall|roof window|mdf board|mdf panel|masonry unit|clay brick|water pipe|plastic pipe|sewer pipe|smoke vent|smoke and heat exhaust ventilator|smoke exhaust ventilator',
  cement: 'portland cement|cement',
  structural_steel:
    'steel beam|structural steel|steel section|steel structure|steel profile for buildings|structural steel section|reinforcing steel|i beam',
  window: 'window|double glazed window|skylight|pvc window|window frame|roof window unit|aluminium window',
  door: 'fire door|external door|interior door|entrance door|garage door|door leaf|front door|industrial door|pedestrian door|fire rated door|steel fire door',
  insulation:
    'thermal insulation|mineral wool board|stone wool board|stone wool slab|rock wool board|glass wool roll|mineral wool slab|mineral wool roll|wood fibre board|wood fibre insulation|cellulose insulation|insulation roll|insulation slab|eps insulation board|mineral wool|insulation board|eps board|glass wool|stone wool|insulation panel|rock wool|insulating material|xps board|pu insulation board|polystyrene insulation',
  sanitary_tap:
    'faucet|kitchen tap|mixer tap|bathroom tap|basin mixer|shower mixer|tap|kitchen faucet|bathroom faucet|shower head|sanitary tap|water tap|water filter|water softener',
  ambulatory_ecg:
    'holter monitor|holter recorder|holter|holter ecg|ecg patch|ecg patch recorder|wearable ecg|ambulatory ecg recorder|ecg event recorder|ambulatory electrocardiograph|cardiac event monitor',
  ct_scanner:
    'cone beam ct|cbct scanner|cbct system|dental cbct|spiral ct|computed tomography|computed tomography scanner|ct system|computed tomography system|ct imaging system',
  dental_x_ray:
    'dental x ray unit|dental x ray system|intraoral x ray unit|intra oral x ray unit|panoramic x ray|panoramic x ray unit|dental cbct|dental cone beam ct|handheld dental x ray|dental x ray generator|intraoral x ray generator|intraoral x ray|intra oral x ray|extraoral x ray unit',
  mammography_system: 'mammograph|mammography unit|mammography x ray system|breast tomosynthesis system',
  mri_scanner:
    'mr scanner|mri system|magnetic resonance scanner|magnetic resonance imaging system|magnetic resonance imaging scanner|mr imaging system',
  nerve_muscle_stimulator:
    'tens unit|tens device|tens machine|tens stimulator|ems stimulator|ems device|muscle stimulator|nerve stimulator|electrotherapy device|transcutaneous electrical nerve stimulator|nmes device|pelvic floor stimulator|neuromuscular stimulator|electrical muscle stimulator|electrotherapy patch|wearable electrotherapy patch|tens patch|migraine stimulator|vagus nerve stimulation device|electrotherapy unit|tens belt',
  electrosurgical_unit:
    'bipolar coagulator|electrosurgical pencil|electrocautery|electrocautery pen|hf surgical device|argon plasma coagulator|vessel sealing device|rf ablation generator|ultrasonic scalpel generator|electrosurgical generator|high frequency surgical generator|hf surgical unit|diathermy unit|electrocautery unit|electrosurgery generator|vessel sealing generator|electrosurgical device',
  medical_laser:
    'diode laser for hair removal|laser hair removal system for clinics|excimer laser|thulium laser|tattoo removal laser|surgical laser|medical laser|dental laser|dermatology laser|therapeutic laser|low level laser therapy device|aesthetic laser|ophthalmic laser|diode laser for surgery|laser therapy device|hair removal laser|co2 surgical laser|alexandrite laser|nd yag laser|q switched laser|erbium laser|holmium laser|excimer laser for the eye|fractional co2 laser|laser for dermatology|dermatology laser system|hair removal diode laser|dermatological laser|medical diode laser|laser hair removal system|laser comb|low level laser comb|laser cap for hair growth|low level laser device',
  light_therapy_device:
    'phototherapy unit|phototherapy lamp|light therapy unit|uv phototherapy device|medical light therapy device|bilirubin lamp|phototherapy device|narrowband uvb lamp|uvb phototherapy device|targeted phototherapy device|fibre optic phototherapy|phototherapy blanket|neonatal phototherapy|bili blanket|biliblanket|neonatal phototherapy unit|excimer lamp',
  photodynamic_therapy_device:
    'photodynamic therapy lamp|pdt lamp|photodynamic therapy device|photodynamic therapy light source',
  ipl_device:
    'ipl hair remover|intense pulsed light device|ipl device|ipl hair removal device|ipl hair removal system|intense pulsed light hair remover|ipl epilator|light based hair removal device|laser hair removal|hair removal ipl|ipl hair removal',
  medical_endoscope:
    'endoscopy camera system|endoscopic camera|endoscopy tower|video bronchoscope|video colonoscope|ureteroscope|hysteroscope|endoscopic light source|endoscope|video endoscope|gastroscope|colonoscope|bronchoscope|laparoscope|arthroscope|endoscopy system|cystoscope|flexible endoscope|rigid endoscope|duodenoscope|capsule endoscope',
  dialysis_machine:
    'peritoneal dialysis cycler|peritoneal dialysis machine|dialysis cycler|home dialysis machine|continuous renal replacement therapy machine|haemofiltration machine|hemodialysis machine|haemodialysis machine|haemodialysis system|hemodialysis system|dialysis system|haemodiafiltration system|home dialysis system|crrt machine',
  infant_incubator:
    'transport incubator|neonatal transport incubator|incubator for premature babies|incubator for newborns|neonatal incubator|baby incubator|newborn incubator|neonate incubator',
  patient_warming_system:
    'patient warming blanket|forced air warming system|patient warmer|warming mattress for patients|convective warming system|patient warming unit',
  anaesthesia_workstation:
    'anaesthesia machine|anesthesia machine|anesthesia workstation|anaesthetic machine|anesthesia delivery system|anaesthesia delivery system|anaesthesia system|anesthesia system|anaesthetic workstation|anesthetic workstation',
  respiratory_gas_monitor:
    'capnograph|capnometer|capnography monitor|respiratory gas analyser|anaesthetic gas monitor|etco2 monitor|co2 monitor for patients',
  oxygen_concentrator:
    'portable oxygen concentrator|stationary oxygen concentrator|home oxygen concentrator|poc oxygen',
  oxygen_conserving_device:
    'oxygen conserver|oxygen conserving equipment|pulse dose oxygen regulator|oxygen conserving regulator',
  cpap_device:
    'cpap|cpap machine|auto cpap|apap device|sleep apnea device|sleep apnoea therapy device|bipap device|sleep apnea therapy device|sleep apnoea device|apap machine|positive airway pressure device|apap|positive airway pressure therapy device|bilevel device|auto titrating cpap|sleep apnea machine|sleep therapy device',
  home_ventilator:
    'home care ventilator|homecare ventilator|portable home ventilator|life support ventilator for home|ventilator for home|ventilator for home use|ventilator for home care',
  respiratory_humidifier:
    'heated humidifier for ventilators|heated humidifier|humidifier for ventilators|humidifier for breathing gases|humidifier for cpap|respiratory humidifier|respiratory gas humidifier|high flow humidifier|heated respiratory humidifier|breathing gas humidifier|high flow nasal therapy system',
  nebuliser:
    'nebulizer|mesh nebuliser|mesh nebulizer|compressor nebuliser|compressor nebulizer|inhalation device|aerosol therapy device|ultrasonic nebuliser',
  screening_thermograph:
    'fever screening camera|febrile screening thermal camera|fever screening thermograph|thermal camera for fever screening|elevated body temperature screening system',
  dental_unit: 'dental treatment unit|dental chair|dental treatment centre|dental patient chair|dental delivery unit',
  dental_handpiece:
    'dental turbine|dental contra angle|dental micromotor|dental drill|dental air turbine|endodontic motor|contra angle handpiece|dental motor',
  dental_scaler:
    'ultrasonic scaler|powered scaler|piezo scaler|dental ultrasonic scaler|air scaler|ultrasonic dental scaler',
  fnirs_device:
    'functional near infrared spectroscopy system|fnirs|fnirs system|near infrared spectroscopy brain monitor',
  surgical_robot:
    'robotic surgery system|robotic surgical system|robotically assisted surgery system|robot assisted surgical system|surgical robotic system|robotic assisted surgery system|robotically assisted surgical system|robotic surgery platform|surgical robotics platform|surgical robot arm',
  rehabilitation_robot:
    'gait training robot|rehabilitation exoskeleton|medical exoskeleton|gait rehabilitation robot|rehab robot|robotic gait trainer|arm rehabilitation robot|exoskeleton for stroke patients|gait exoskeleton|exoskeleton for rehabilitation|exoskeleton for gait|exoskeleton for paraplegics|exoskeleton for patients|lower limb exoskeleton for patients|powered exoskeleton for rehabilitation',
  radiotherapy_dosimeter:
    'ionization chamber dosimeter|ionisation chamber dosimeter|radiotherapy dosimeter|reference class dosimeter|therapy dosimeter',
  insulin_pump: 'patch pump|insulin patch pump|tubeless insulin pump',
  automated_insulin_delivery:
    'artificial pancreas|hybrid closed loop system|automated insulin delivery system|closed loop insulin pump|hybrid closed loop insulin pump',
  continuous_glucose_monitor:
    'cgm|cgm sensor|continuous glucose monitoring system|cgm system|glucose sensor patch|flash glucose monitor|continuous glucose sensor|continuous glucose monitoring sensor|glucose monitoring sensor|glucose sensor|flash glucose sensor|glucose monitoring patch',
  surgical_light:
    'led operating light|theatre lamp|theatre light|operating theatre lamp|ceiling mounted operating light|mobile operating light|examination light medical|surgical led lamp|operating light|surgical luminaire|operating theatre light|examination light|operating lamp|surgical lamp',
  operating_table: 'surgical table|operating theatre table|surgical operating table',
  ophthalmic_instrument:
    'slit lamp|tonometer|autorefractor|ophthalmoscope|keratometer|oct scanner for the eye|optical coherence tomograph|perimeter ophthalmic|non contact tonometer|corneal topographer|phoropter',
  fundus_camera:
    'retinal camera|non mydriatic fundus camera|handheld fundus camera|non mydriatic retinal camera|retina camera',
  washer_disinfector:
    'washer disinfector|instrument washer|endoscope washer disinfector|bedpan washer|thermal disinfector',
  medical_steriliser:
    'class b vacuum autoclave|autoclave for dental practices|vacuum autoclave for dental practices|autoclave for dentists|autoclave for clinics|plasma steriliser|low temperature plasma steriliser|low temperature plasma sterilizer|formaldehyde steriliser|steriliser for dental practices|steam steriliser for dental practices|tabletop autoclave|table top steriliser|vacuum autoclave for dentists|steam steriliser|steam sterilizer|medical autoclave|dental autoclave|hydrogen peroxide sterilizer|medical sterilizer|benchtop steriliser|class b autoclave|plasma sterilizer|bench top autoclave|class b benchtop autoclave|benchtop steam steriliser|tabletop steam sterilizer|class b steriliser|class b sterilizer|ethylene oxide sterilizer|low temperature steriliser|large steam steriliser|large steam sterilizer|hospital steriliser',
  patient_hoist:
    'patient lift|ceiling track lift|ceiling lift|overhead ceiling hoist|overhead hoist for patients|ceiling mounted hoist|ceiling mounted patient hoist|track hoist for patients|resident lift|ceiling hoist|mobile patient hoist|stand aid hoist|patient lifter|person hoist|ceiling lift for patients|sling lift|patient ceiling lift|patient ceiling hoist|ceiling track hoist|transfer hoist|patient transfer lift|bath lift',
  powered_wheelchair:
    'electric wheelchair|power wheelchair|electrically powered wheelchair|folding electric wheelchair|power chair|power chair wheelchair|powerchair',
  mobility_scooter:
    'electric mobility scooter|mobility scooter for disabled people|four wheel mobility scooter|three wheel mobility scooter|travel mobility scooter',
  active_implant: 'active implantable medical device|active implantable device',
  implantable_defibrillator:
    'implantable cardioverter defibrillator|subcutaneous icd|crt d|icd implant|cardiac resynchronisation defibrillator',
  neurostimulator:
    'implantable neurostimulator|spinal cord stimulator|deep brain stimulator|sacral nerve stimulator|vagus nerve stimulator|implantable pulse generator for neuromodulation|spinal cord stimulation system',
  implantable_infusion_pump: 'implantable drug pump|intrathecal pump|implanted infusion pump|intrathecal drug pump',
  cochlear_implant: 'auditory brainstem implant|cochlear implant system|cochlear implants',
  pacing_lead: 'pacemaker lead|pacing electrode|cardiac lead|defibrillation lead|pacemaker electrode',
  joint_implant:
    'shoulder implant|shoulder prosthesis|joint replacement|ankle implant|joint prosthesis|elbow prosthesis',
  hip_implant:
    'femoral head|ceramic femoral head|metal femoral head|acetabular liner|bipolar hip head|revision hip stem|hip prosthesis|total hip replacement|hip stem|femoral stem|titanium hip stem|hip endoprosthesis|acetabular cup|hip replacement system|total hip system|hip joint prosthesis|cementless hip stem',
  knee_implant:
    'unicompartmental knee|unicompartmental knee system|tibial tray|tibial insert|femoral component for knee|knee prosthesis|total knee replacement|total knee system|knee endoprosthesis|knee joint prosthesis|knee replacement system|total knee prosthesis',
  dental_implant:
    'dental implant system|endosseous dental implant|tooth implant|dental implant fixture|titanium dental implant',
  breast_implant:
    'tissue expander breast|breast tissue expander|breast expander|breast prosthesis implant|mammary implant|silicone breast implant|silicone gel breast implant',
  heart_valve:
    'heart valve prosthesis|prosthetic heart valve|transcatheter heart valve|mechanical heart valve|bioprosthetic valve|tavi valve|biological heart valve|aortic valve prosthesis|transcatheter aortic valve',
  endovascular_implant:
    'stent|coronary stent|stent graft|drug eluting stent|vascular stent|endovascular prosthesis|aortic stent graft|peripheral stent',
  intraocular_lens: 'iol|intraocular lenses|foldable intraocular lens|monofocal intraocular lens',
  bone_fixation_implant:
    'plates and screws|bone plates|bone plate system|plate and screw system|kirschner wire|k wire|tibial nail|femoral nail|external fixator|bone staple|headless compression screw|cranial plate|bone screw|bone plate|intramedullary nail|trauma plate|osteosynthesis plate|locking plate|fracture plate|cannulated screw',
  spinal_implant:
    'interbody cage|cervical interbody cage|pedicle screw|cervical plate|artificial disc|spinal rod|spinal cage|pedicle screw system|interbody fusion cage|spinal fixation system|lumbar cage|spine implant',
  dermal_filler: 'hyaluronic acid filler|lip filler|injectable dermal filler',
  animal_tissue_device:
    'collagen membrane|bovine pericardial patch|xenograft|porcine dermal matrix|bovine bone graft|collagen matrix|pericardial patch|bovine bone substitute|collagen sponge implant',
  insulin_syringe: 'u 100 insulin syringe|disposable insulin syringe',
  prefilled_syringe:
    'prefillable syringe|glass prefilled syringe|prefillable glass syringe|glass syringe barrel|ready to fill syringe|prefilled glass syringe|ready to fill glass syringe|ready to fill syringes',
  hypodermic_needle:
    'pen needle|insulin pen needle|insulin needle|sterile needle|injection needle|disposable needle|safety needle|hypodermic needles|pen needle',
  infusion_set:
    'transfusion set|blood transfusion set|infusion line|extension line for infusion|iv line|burette set|infusion tubing|iv set|iv infusion set|gravity infusion set|iv administration set|iv giving set|intravenous infusion set|administration set|gravity iv set',
  injection_pen:
    'insulin pen|pen injector|autoinjector|auto injector|injection pen|reusable insulin pen|needle based injection system|prefilled pen injector',
  condom: 'male condom|latex condom|natural rubber latex condom|condoms',
  surgical_instrument:
    'forceps|reusable forceps|tissue forceps|retractor|surgical retractor|rongeur|bone curette|laparoscopic grasper|laparoscopic trocar|trocar|reusable trocar|clamp for surgery|haemostatic clamp|osteotome|surgical scissors|surgical forceps|scalpel|needle holder|surgical clamp|reusable surgical scissors|reusable surgical instrument|retractor surgical|surgical instrument set|haemostatic forceps|bone rongeur|scalpel handle',
  dental_instrument:
    'dental curette|periodontal curette|dental hand instrument|dental excavator|dental explorer|hand scaler dental|dental probe|dental hand scaler|dental mirror|gracey curette',
  dental_material:
    'alginate impression material|impression material|tooth whitening gel for dentists|denture resin|dental zirconia disc|dental impression material|denture base resin|dental adhesive|dental bonding agent|orthodontic bracket|dental wax|dental ceramic|dental zirconia',
  dental_restorative:
    'nano hybrid composite|light cured composite|hybrid composite for fillings|glass ionomer|glass ionomer filling material|glass ionomer restorative|bulk fill composite|flowable composite|dental sealant|fissure sealant|dental adhesive|dental bonding agent|core build up composite|dental filling material|dental composite|composite filling material|light curing composite|restorative composite|dental filling composite|universal composite|light cured dental composite',
  dental_cement:
    'resin cement|dental resin cement|temporary dental cement|glass ionomer luting cement|zinc phosphate cement|glass ionomer cement|luting cement|resin cement dental|dental luting cement',
  root_canal_sealer: 'endodontic sealer|root canal filling material|root canal sealing material',
  dental_alloy: 'dental casting alloy|cobalt chromium dental alloy|dental crown alloy|cocr dental alloy',
  limb_prosthesis:
    'microprocessor knee|prosthetic hand|myoelectric hand|prosthetic liner|prosthetic socket|arm prosthesis|prosthetic leg|prosthetic foot|prosthetic knee|lower limb prosthesis|leg prosthesis|prosthetic knee joint|transtibial prosthesis',
  aneroid_sphygmomanometer:
    'manual sphygmomanometer|manual blood pressure monitor|manual blood pressure gauge|mercury free sphygmomanometer|aneroid blood pressure monitor|palm style sphygmomanometer',
  contact_lens_solution:
    'multipurpose solution for contact lenses|solution for contact lenses|peroxide solution for contact lenses|saline solution for contact lenses|contact lens care solution|multipurpose contact lens solution|multipurpose lens solution|contact lens cleaner|lens care solution|contact lens disinfecting solution',
  ophthalmic_irrigating_solution:
    'intraocular irrigating solution|balanced salt solution for eye surgery|ophthalmic irrigation solution|bss irrigating solution',
  urinary_catheter:
    'foley catheter|intermittent catheter|bladder catheter|indwelling catheter|hydrophilic intermittent catheter',
  surgical_gloves: 'sterile surgical gloves|surgeon s gloves|surgeons gloves|latex surgical gloves|surgical glove',
  surgical_gown: 'surgical drape|operating gown|surgical gowns|surgical drapes|sterile surgical gown|surgical clothing',
  surgical_suture: 'suture|absorbable suture|sutures|suture thread',
  medical_connector:
    'luer connector|luer lock connector|enteral connector|small bore connector|needleless connector|three way stopcock|needle free connector|stopcock',
  medical_data_system: 'medical device data system|mdds|medical device gateway|patient data hub',
  esophageal_stethoscope: 'oesophageal stethoscope|esophageal stethoscope probe',
  oxygen_mask:
    'nasal cannula|breathing circuit|breathing mask medical|nasal oxygen cannula|breathing tube set|anaesthesia mask',
  ivd_analyzer:
    'clinical chemistry analyser|clinical chemistry analyzer|haematology analyser|hematology analyzer|haematology analyzer|blood analyzer|blood analyser|immunoassay analyzer|immunoassay analyser|clinical analyzer|clinical analyser|coagulation analyser|coagulation analyzer|blood gas analyser|blood gas analyzer|urine analyser|urine analyzer|ivd analyser|hematology analyser|point of care analyser|point of care analyzer|near patient analyser|near patient analyzer|point of care reader|poc analyser|poc analyzer|lateral flow reader|molecular diagnostics system|diagnostic analyser|diagnostic analyzer|urinalysis analyser|glucose analyser',
  haematology_test:
    'coagulation test|coagulation monitor|coagulation meter|coagulometer|inr meter|inr monitor|inr test|inr self test|prothrombin time meter|pt inr meter|pt inr monitor|blood grouping reagent|haematology reagent|hematology control|prothrombin time test|blood typing kit|coagulation reagent',
  infectious_disease_test:
    'malaria rapid test|dengue rapid test|syphilis rapid test|hepatitis b rapid test|tuberculosis test|chlamydia test|rsv test|rsv antigen test|legionella antigen test|helicobacter test|combined flu and covid test|covid test|covid self test|sars cov 2 test|antigen test|antigen rapid test|antigen self test|influenza test|strep test|pcr test kit|flu test|malaria test|pcr kit|multiplex pcr panel',
  manual_toothbrush: 'toothbrush|childrens toothbrush|bamboo toothbrush|adult toothbrush|kids toothbrush',
  tampon: 'tampons|menstrual tampon|applicator tampon',
  hospital_castor: 'castor for hospital beds|hospital bed castor|medical castor|hospital bed caster|medical caster',
  induction_loop:
    'induction loop amplifier|hearing loop system|hearing loop|audio induction loop|hearing loop amplifier|induction loop system',
  cleanroom: 'clean room|modular cleanroom|cleanroom system|softwall cleanroom',
  sterilisation_indicator:
    'biological indicator|sterilization indicator|spore test|sterilisation biological indicator|self contained biological indicator|spore strip',
  wellness_app:
    'sleep tracking app|step tracking app|sleep and step tracking app|fitness app|activity tracking app|fitness tracking app|calorie tracking app|mindfulness app|habit app|weight tracking app|running app|health app|wellness app|health and wellness app|meditation app|sleep app|diet app|wellbeing app|step counter app',
  telehealth_service:
    'telehealth platform|telemedicine platform|video consultation platform|telehealth service|telemedicine service|remote consultation platform',
  medical_imaging_software:
    'brain volumetry software|mri volumetry software|volumetry software|mri software|mri analysis software|ct software|ct analysis software|x ray software|chest x ray software|mammography software|ultrasound image analysis software|lung nodule software|lung nodule detection software|contouring software|radiotherapy contouring software|medical image segmentation software|image segmentation software for radiology|quantitative imaging software for radiology|ai radiology software|radiology ai software|radiology software|medical imaging software|radiology ai|ai radiology|medical image viewer|pacs viewer|dicom viewer|pacs|radiology workstation software|computer aided detection software|image analysis software for radiology|diagnostic imaging software',
  blood_collection_tube: 'vacuum blood collection tube|evacuated blood collection tube|blood specimen tube|vacutainer',
  production_line: 'bottling line|filling line|packaging line|assembly line',
  driverless_truck:
    'driverless tow tractor|driverless industrial truck|driverless forklift|driverless pallet truck|driverless transport vehicle|automated guided forklift',
  high_risk_infection_test:
    'covid test|covid 19 test|hiv test|hiv self test|covid 19 antigen test|covid antigen test|hepatitis test|sars cov 2 test|sars cov 2 antigen test|sars cov 2 antigen self test|covid 19 antigen self test|hcv test|syphilis test|hepatitis b test|hepatitis c test|covid 19 self test|covid self test|covid 19 rapid test|covid 19 rapid antigen test|covid 19 antigen rapid test|blood donor screening test|hiv 1 2 test|hiv rapid test|htlv test|hiv|hcv|hbsag|sars cov 2',
  infant_bath_seat: 'bath seat|baby bath seat|infant bath ring|baby bath ring',
  toddler_bed: 'toddler bed frame|kids toddler bed',
  play_yard: 'playpen|playard|play pen|pack and play|baby playpen',
  infant_swing: 'baby swing|cradle swing|electric baby swing',
  hand_held_infant_carrier: 'moses basket carrier|hand held carrier for babies|handheld infant carrier',
  infant_sleep_product:
    'baby lounger|inclined sleeper|infant sleeper|baby nest|baby napper|in bed sleeper|infant napper|baby sleep pod',
  stationary_activity_center:
    'activity center for babies|baby jumper|baby activity center|baby activity centre|stationary jumper',
  non_full_size_crib: 'mini crib|portable crib|travel crib|compact crib|folding crib|portable baby crib',
  baby_sling: 'baby sling carrier|ring sling|baby wrap|sling carrier|baby wrap carrier',
  window_covering:
    'window blind|roller blind|venetian blind|roman shade|cellular shade|window shade|window blinds|roller shade|roller blinds|pleated blind|honeycomb shade|vertical blind|venetian blinds',
  multi_purpose_lighter:
    'utility lighter|grill lighter|candle lighter|barbecue lighter|fireplace lighter|stick lighter|multipurpose lighter|bbq lighter',
  all_terrain_vehicle:
    'utility quad|electric utility quad|electric quad|farm quad|off road quad|electric quad bike|side by side vehicle|utv|utility terrain vehicle|utility task vehicle|atv|quad bike|youth atv|utility atv|all terrain quad',
  magnet_set:
    'magnetic balls|magnet balls|magnetic ball set|magnetic sphere set|neodymium magnet set|magnetic desk sculpture|magnetic beads set|desk sculpture|magnetic sculpture|magnetic sphere sculpture|magnetic cubes set|magnetic ball sculpture',
  art_material:
    'acrylic paint set|oil paint set|watercolour set|watercolor set|artist paint|artists paint|crayons|coloured pencils|colored pencils|art set|craft paint|soft pastels|oil pastels|felt tip pens|fibre tip pens|artist acrylic|paint markers|watercolour paints|watercolor paints|acrylic markers|gouache|paint set|watercolour paint set|watercolor paint set|acrylic paints|drawing set|sketching set',
  architectural_glazing:
    'shower door|glass door|storm door|sliding glass door|shower enclosure|patio door|glass shower door|glass shower screen|bathtub enclosure',
  drone_parachute:
    'parachute recovery system|uas parachute|parachute system for drones|parachute for drones|drone parachute system|suas parachute',
  dangerous_goods_packaging:
    'hazmat packaging|steel drum|intermediate bulk container|ibc container|jerrican|un approved packaging|un certified packaging|dangerous goods box|hazmat box|plastic drum|ibc tote',
  compostable_packaging:
    'compostable bag|compostable bags|compostable cup|compostable film|compostable mailer|compostable liner|compostable bin liner|compostable pouch|compostable liners|compostable caddy liner|compostable kitchen caddy liner|caddy liner|compostable trash bag|compostable food waste bag|compostable mailing bag|compostable container|biodegradable bag',
  office_chair:
    'office task chair|ergonomic office chair|ergonomic chair|desk chair|swivel chair|task chair|office swivel chair',
  hand_sanitizer: 'hand sanitiser|hand disinfectant|hand rub|alcohol hand gel|hand sanitizing gel|hand sanitizer gel',
  otc_drug:
    'acne treatment cream|antiperspirant|anti dandruff shampoo|pain relief cream|antacid tablets|allergy tablets|anti itch cream|otc medicine|over the counter drug|fluoride toothpaste|medicated shampoo|wart remover',
  cabinet_x_ray:
    'x ray inspection system|x ray cabinet|baggage scanner|cabinet x ray system|x ray food inspection system|x ray inspection cabinet|x ray inspection machine|pcb x ray inspection|luggage x ray scanner|industrial x ray cabinet',
  sun_bed: 'tanning bed|sunbed|solarium|sunlamp|tanning lamp|tanning booth',
  makeup:
    'nail lacquer|gel nail polish|nail enamel|nail gel|lipstick|mascara|nail polish|hair dye|foundation makeup|eyeshadow|eye shadow|eyeliner|tattoo ink|blush|nail varnish|hair colour|hair color|lip gloss|concealer|eyeshadow palette|make up palette|face paint kit|face paint|body paint|temporary tattoo|glitter gel',
  paint_stripper:
    'paint remover|paint thinner|white spirit|turpentine|mineral spirits|varnish remover|brush cleaner solvent|lacquer thinner',
  caustic_cleaner: 'drain cleaner|drain unblocker|drain opener|oven cleaner|lye drain cleaner|caustic oven cleaner',
  bassinet: 'bedside crib|baby cradle|co sleeper|bedside sleeper|bedside bassinet',
  infant_radiant_warmer: 'radiant warmer|neonatal warmer|baby warmer|infant warmer|resuscitaire|newborn radiant warmer',
  fetal_monitor: 'foetal monitor|ctg monitor|cardiotocograph|fetal monitor|antepartum monitor',
  medical_electrode:
    'tens electrode|ecg electrode|self adhesive electrode|defibrillator pads|neutral electrode|stimulation electrode|electrode pads|monitoring electrode|defibrillation electrode',
  clothing_storage_unit: 'chest of drawers|dresser|drawer chest|tallboy|armoire|wardrobe',
  storage_furniture:
    'bookcase|shelf|cabinet|shelving unit|kitchen cabinet|sideboard|bookshelf|drawer unit|nightstand|bedside table|shoe rack|shoe cabinet|tv stand|display cabinet|filing cabinet|storage cabinet|storage unit|almirah|locker|cupboard|book rack|storage bench',
  bed: 'bed frame|wooden bed|platform bed|double bed|single bed|bedstead|four poster bed|king size bed|queen size bed|metal bed',
  wall_paint:
    'interior wall paint|exterior wall paint|emulsion paint|interior paint|facade paint|latex paint|interior emulsion|acrylic emulsion|architectural coating|wall coating|masonry paint|ceiling paint|wall emulsion',
  industrial_coating:
    'industrial protective coating|protective coating|epoxy primer|anticorrosive paint|anti corrosion coating|zinc rich primer|industrial paint|marine coating|industrial coating|corrosion protection coating',
  child_tricycle: 'tricycle|toy tricycle|children s tricycle|kids tricycle|childrens tricycle|child s tricycle',
  bicycle_tyre: 'bicycle tire|bike tyre|bike tire|cycle tyre|bicycle inner tube|mountain bike tyre',
  vehicle_glazing:
    'rear window for cars|side window for cars|tempered side window|rear windscreen|windshield glass|automotive glass|car windscreen|windscreen for cars|windscreen for trucks|sunroof glass|quarter glass for cars|windscreen|windshield|laminated windscreen|automotive glazing|car window glass|replacement windscreen',
  bus: 'city bus|coach bus|minibus|school bus|articulated bus|touring coach|electric bus|battery electric city bus|battery electric bus|electric city bus|low floor bus|trolleybus',
  vehicle_horn:
    'air horn for trucks|compressor air horn|compressor air horn for trucks|train horn for trucks|reversing alarm|reversing alarm for trucks|reverse warning alarm|car horn|air horn for vehicles|motorcycle horn|electric horn for vehicles|disc horn|automotive horn',
  tow_bar:
    'trailer coupling ball head|ball head for trailers|trailer coupling|coupling ball|trailer coupling head|ball coupling|ball head coupling|coupling head for trailers|towing bracket|tow bracket|drawbar eye|drawbar coupling|pintle hook|towbar|tow hitch|trailer hitch|detachable towbar|ball hitch|tow ball',
  exhaust_silencer:
    'exhaust system|silencer for cars|rear silencer|exhaust silencer for vehicles|car muffler|replacement silencer|exhaust muffler|retrofit exhaust muffler|sports exhaust|replacement exhaust silencer',
  airbag:
    'airbag module|driver airbag|side airbag|curtain airbag|passenger airbag|knee airbag|front airbag|driver airbag module|side airbag module|curtain airbag module|passenger airbag module|knee airbag module|front airbag module|replacement airbag module|steering wheel airbag|steering wheel airbag module|airbag unit',
  brake_hose: 'brake hose assembly|brake line hose|braided brake hose',
  starter_battery:
    'car battery|12 v car battery|lead acid starter battery|agm starter battery|automotive starter battery',
  vehicle_signal_lamp:
    'warning beacon|warning beacon for vehicles|rotating beacon|flashing beacon|led warning beacon|hazard warning light for vehicles|position lamp|end outline marker lamp|direction indicator|motorcycle indicator|turn indicator|tail light|rear lamp|daytime running light|indicator lamp|rear light for cars|turn signal|reversing lamp|daytime running lamp|rear combination lamp|number plate lamp|stop lamp|brake light|rear fog lamp|led tail light|marker lamp|side marker lamp|licence plate lamp|third brake light|trailer lamp|trailer lamp set|trailer light|combination lamp|led combination lamp|combination rear lamp|rear led combination lamp|tail lamp',
  vehicle_light_source:
    'h11 halogen bulb|h8 bulb|h9 bulb|hb3 bulb|hb4 bulb|h3 halogen bulb|w5w bulb|p21w bulb|d2s xenon bulb|d3s xenon bulb|h15 bulb|festoon bulb for cars|indicator bulb|h7 led bulb|headlight bulb|led retrofit lamp|led retrofit bulb|led headlight bulb|led replacement bulb|h4 led bulb|h7 led lamp|h7 halogen bulb|h7 bulb|h4 bulb|h11 bulb|halogen headlight bulb|car headlight bulb|automotive bulb|car bulb|xenon burner|xenon bulb|h7 55w halogen bulb|h7 12v halogen bulb|h4 halogen bulb|h1 halogen bulb|halogen bulb h7|d1s xenon bulb',
  car_infotainment:
    'infotainment unit|head unit|car radio|in vehicle infotainment|car infotainment system|infotainment system|multimedia unit|car stereo|car audio receiver|car multimedia receiver|double din receiver|in dash receiver|media receiver for cars|car media receiver|car receiver|double din car media receiver|2 din car stereo|car head unit|car multimedia unit',
  vehicle_alarm: 'car alarm|car alarm system|vehicle alarm system',
  vehicle_fuse: 'blade fuse|automotive fuse|car fuse|automotive blade fuse|high voltage fuse for electric vehicles',
  vehicle_cable: 'automotive cable|automotive wire|vehicle cable|automotive battery cable',
  vehicle_harness:
    'automotive wiring harness|vehicle wiring harness|wiring harness for vehicles|wiring harness for cars',
  roof_box: 'car roof box|rooftop cargo box|roof luggage box|roof rack|roof bars|cargo box for cars',
  light_commercial_vehicle:
    'delivery van|pickup truck|pickup|panel van|cargo van|light commercial vehicle|n1 vehicle|mid size pickup|crew cab pickup|electric van|crew van',
  vehicle_mirror:
    'towing mirror|caravan mirror|motorcycle mirror|motorcycle mirror pair|bar end mirror|wide angle mirror for trucks|class v mirror|truck mirror|rear view mirror|exterior mirror|door mirror|side mirror|wing mirror|outside mirror|exterior rear view mirror|interior rear view mirror|blind spot mirror|car mirror',
  wheel:
    'wheel rim|alloy wheel|light alloy wheel|aluminium wheel|steel wheel for cars|forged wheel|aluminum wheel rim|truck wheel',
  camera_monitor_system:
    'mirror replacement system|digital mirror|camera mirror system|rear view camera|digital rear view mirror',
  vehicle_sensor:
    'tyre pressure monitoring kit|tire pressure monitoring kit|tpms kit|tpms|tyre pressure monitoring system|tire pressure monitoring system|tyre pressure monitor|tire pressure monitor|retrofit tpms|nox sensor|nox sensor for trucks|lambda probe|knock sensor|camshaft sensor|abs sensor|exhaust gas temperature sensor for vehicles|fuel level sensor for vehicles|oil pressure sensor for vehicles|rain sensor for cars|rain light sensor|yaw rate sensor|crash sensor|airbag sensor|pedal position sensor|automotive sensor|tyre pressure sensor|tire pressure sensor|tpms sensor|tyre pressure monitoring sensor|parking sensor|parking sensor kit|ultrasonic parking sensor|wheel speed sensor|lambda sensor|crankshaft sensor|steering angle sensor',
  onboard_charger:
    'charger built into electric cars|charger for installation in electric vehicles|charger integrated in electric cars|on board charger for electric trucks|on board charger for electric buses|on board charger for electric cars|on board charger for electric vehicles|bidirectional on board charger|on board charging unit|obc for electric vehicles|onboard charger|on board charger|ev on board charger|on board battery charger for electric vehicles|dc dc converter for electric cars|dc dc converter for electric vehicles',
  obd_dongle:
    'obd gps tracker|obd2 gps tracker|obd ii gps tracker|obd telematics dongle|obd plug tracker|obd adapter|obd ii adapter|obd2 scanner|obd ii dongle|obd2 adapter|obd2 dongle|obd ii scanner|obd bluetooth adapter|obd bluetooth dongle|obd tracker',
  three_wheeler:
    'electric three wheeler|cargo three wheeler|electric cargo three wheeler|passenger three wheeler|auto rickshaw|e rickshaw|electric rickshaw|electric auto rickshaw|tuk tuk|three wheeled motor vehicle|motor tricycle|l5 vehicle|three wheeler goods carrier',
  electric_drive_unit:
    'e axle|eaxle|electric axle|electric drive axle|electric drive axle for trucks|traction motor|electric traction motor|traction motor for electric vehicles|electric drive unit for vehicles|electric drive unit for cars|drive unit for electric vehicles|drive motor for electric vehicles|e drive unit|edrive unit',
  reversing_camera:
    'reversing camera kit|wireless reversing camera|wireless reversing camera kit|backup camera|backup camera kit|back up camera|wireless backup camera|wireless backup camera kit|rear view camera kit|reverse camera|reverse camera kit|parking camera|parking camera kit|reversing camera system',
  lpg_retrofit_kit:
    'lpg conversion kit|lpg autogas retrofit kit|lpg autogas conversion kit|autogas retrofit kit|autogas conversion kit|autogas kit|lpg kit for cars|lpg injection kit',
  cng_retrofit_kit: 'cng conversion kit|cng kit for cars|natural gas conversion kit for cars|cng injection kit',
  tail_lift:
    'taillift|cantilever tail lift|hydraulic tail lift|hydraulic cantilever tail lift|column tail lift|retractable tail lift|truck liftgate|liftgate|tail lift for lorries|tail lift for trucks|tail lift for vans',
  cassette_stove:
    'portable gas stove|cassette gas stove|cassette cooker|portable gas cooker|portable butane stove|butane stove|canister stove|table top gas stove|butane cassette stove',
  seat_belt:
    'three point belt|two point belt|lap belt|belt with retractor|belt with emergency locking retractor|harness belt for cars|four point harness for cars|racing harness|lap belt for vehicles|retractor for seat belts|seat belt retractor|seat belt buckle',
  orthosis:
    'elbow brace|back brace|lumbar support belt medical|posture orthosis|knee orthosis|ankle foot orthosis|dynamic orthosis|hernia belt|knee brace|ankle brace|wrist splint|cervical collar|wrist brace|orthopaedic brace|knee support medical|hinged knee brace|shoulder brace|thumb splint|finger splint|spinal orthosis|scoliosis brace|walker boot orthopaedic|walking boot orthopaedic',
  plano_contact_lens:
    'plano contact lenses|plano coloured contact lenses|contact lenses without correction|coloured contact lenses without correction|colored contact lenses without correction|cosmetic contact lenses|fashion contact lenses|decorative contact lenses|circle contact lenses|halloween contact lenses',
  motorcycle_battery:
    'battery pack for electric motorcycles|battery for electric motorcycles|battery pack for electric motorcycles and scooters|electric motorcycle battery|electric motorcycle battery pack|e motorcycle battery|swappable battery pack for electric motorcycles|swappable battery for electric scooters|swappable battery pack for electric scooters|battery pack for electric two wheelers|battery for electric two wheelers|electric moped battery|e moped battery|battery pack for electric three wheelers|battery pack for e rickshaws',
  quadricycle: 'light quadricycle|heavy quadricycle|electric quadricycle|microcar|l7e vehicle|l6e vehicle',
  automotive_ic:
    'automotive microcontroller|automotive integrated circuit|automotive ic|automotive mcu|automotive soc|automotive processor|automotive can transceiver|automotive grade integrated circuit',
  truck_tyre:
    'truck tyre|bus tyre|commercial vehicle tyre|lorry tyre|truck tire|truck and bus tyre|tbr tyre|truck radial tyre|truck tires|truck tyres|truck bus radial',
  vehicle_seat:
    'car seat assembly|driver s seat|automobile seat|front seat for cars|vehicle seat|automotive seat|power seat for cars|passenger car seat assembly',
  bus_seat:
    'seat for coaches|seat for buses|passenger seat for coaches|double passenger seat for coaches|double passenger seat for buses|double seat for coaches|double seat for buses|passenger seat for touring coaches|passenger seat for coaches and buses|coach seat|passenger seat for buses|bus passenger seat|bus seats|bus seat',
  gas_pipe:
    'polyethylene gas pipe|pe gas pipe|gas supply pipe|pe pipe for gas|gas distribution pipe|polyethylene pipe for gas',
  gas_water_heater:
    'instantaneous gas water heater|gas instantaneous water heater|tankless gas water heater|gas geyser|gas water heater|gas flow heater',
  bed_guard: 'bed guard|bed rail for children|toddler bed rail|infant bed guard|children s bed rail',
  emergency_ventilator:
    'transport ventilator|emergency ventilator|emergency transport ventilator|ambulance ventilator|ventilator for ambulances',
  machining_centre: 'milling machine|machining center|cnc mill|cnc milling machine|transfer machine',
  lathe: 'cnc lathe|turning machine|turning centre|turning center|cnc turning machine',
  injection_moulding_machine: 'injection molding machine|plastic injection machine',
  welding_clothing: 'welding jacket|welding overall|welder jacket|welding apron|welding trousers|welding suit',
  occupational_footwear: 'occupational shoes|occupational shoe|work clogs|work shoes without toe cap',
  cng_cylinder: 'cng tank|natural gas vehicle cylinder|cng fuel cylinder|cng storage cylinder',
  safety_valve: 'pressure relief valve',
  enamelled_cookware:
    'enamel pot|enamel mug|enamelled pot|enamelled cast iron|enamel cookware|enamel saucepan|enamelled casserole|enamelled cast iron casserole',
  cutlery:
    'kitchen knife set|knife block|knife block set|kitchen knife block|steak knife set|chef s knife|chefs knife|chef knife|bread knife|paring knife|santoku|steak knife|steak knives|table knife|dessert spoon',
  infant_walker: 'baby walker|walker for babies|baby walking aid|baby walking frame|walking frame for babies',
  menstrual_cup: 'menstrual cup|menstrual disc|period cup',
  childrens_sleepwear:
    'childrens pyjamas|children s pyjamas|kids pyjamas|children s sleepwear|childrens pajamas|children s pajamas|kids pajamas|toddler pajamas|baby sleepsuit|kids nightgown|children s nightgown|children s nightwear|kids sleepwear|boys pajamas|girls pajamas|baby pajamas|footed pajamas|infant sleepwear|baby pyjamas|toddler pyjamas|children s nightdress|wearable blanket|sleep sack|baby sleep sack|swaddle|swaddle blanket|swaddle sack',
  carpet: 'rug|area rug|carpet tile|runner rug|broadloom carpet|floor rug|wool rug|carpet tiles|wall to wall carpet',
  laser_level:
    'line laser|cross line laser|rotary laser level|rotating laser|cross line laser level|laser levels|rotary laser',
  self_balancing_board: 'hoverboard|self balancing scooter|monowheel|electric unicycle|self balancing vehicle',
  pellet_stove:
    'pellet stove|wood pellet stove|pellet room heater|wood pellet room heater|pellet heater|pellet fireplace|pellet burning stove',
  tattoo_ink:
    'tattoo ink|tattoo inks|tattoo pigment|tattoo colour|tattoo color|permanent make up pigment|permanent makeup pigment|permanent makeup ink|permanent make up ink|pmu pigment',
  solid_fuel_stove:
    'wood burning stove|wood stove|solid fuel stove|log burner|multi fuel stove|wood burner|wood fireplace insert|solid fuel room heater|woodburner',
  solid_fuel_boiler: 'pellet boiler|wood boiler|biomass boiler|log boiler|wood chip boiler|wood gasification boiler',
  e_liquid: 'vape juice|e juice|vaping liquid|e cigarette liquid|nicotine liquid|refill container nicotine|vape liquid',
  tobacco_product:
    'filter cigarette|cigarillo|rolling tobacco|pipe tobacco|heated tobacco stick|tobacco stick|chewing tobacco|cigar|shisha tobacco|waterpipe tobacco',
  fertiliser:
    'fertilizer|plant food|soil improver|growing medium|biostimulant|plant biostimulant|potting soil|liming material|lawn feed|plant feed|compost bag',
  glitter: 'craft glitter|loose glitter|plastic glitter|glitter flakes|glitter powder|polyester glitter',
  wet_wipes:
    'wet wipe|baby wipe|cleaning wipe|moist wipe|moist toilet tissue|facial wipe|pre wetted wipe|disinfecting wipe|make up remover wipe',
  sanitary_pad: 'sanitary towel|sanitary napkin|panty liner|period pad|menstrual pad',
  disposable_cup:
    'paper cup|paper cups|coffee cup to go|takeaway cup|takeaway cups|disposable cups|to go cup|single use cup|plastic cup single use|hot drink cup disposable',
  beverage_bottle:
    'pet bottle|wine bottle|beer bottle|soft drink bottle|single use beverage bottle|mineral water bottle|milk bottle pet',
  active_packaging:
    'oxygen absorber|oxygen scavenger|oxygen absorber sachet|active packaging|intelligent packaging|freshness indicator|time temperature indicator label|ethylene absorber|moisture absorber pad for food|antimicrobial packaging film',
  civil_explosive:
    'emulsion explosive|blasting explosive|detonating cord|dynamite|anfo|booster explosive|explosive cartridge|electronic detonator|blasting cap|detonator|explosives for civil uses|shaped charge perforator',
  marine_equipment:
    'liferaft|life raft|inflatable liferaft|immersion suit solas|ecdis|electronic chart display|voyage data recorder|marine radar|ship radar|ship lifeboat|rescue boat solas|lifebuoy|solas lifejacket|epirb|automatic identification system transponder|ship fire door|gyro compass|shipborne equipment|shipborne radar',
  aircraft_equipment:
    'avionics unit|avionics|aircraft seat|aircraft galley|flight management system|cockpit display|aircraft instrument|aircraft part|cabin seat for aircraft|aircraft transponder',
  railway_equipment:
    'freight wagon|shunting locomotive|electric locomotive|diesel locomotive|electric multiple unit|rail passenger coach|railway signalling system|etcs onboard unit|interlocking system|point machine|pantograph|rolling stock|metro train|railway wagon|railway axle counter',
  cableway:
    'cableway installation|chairlift|chair lift ropeway|gondola lift|ski lift|ropeway|aerial tramway|funicular railway|funicular|surface lift ropeway|cable car installation',
  inland_vessel:
    'inland vessel|inland waterway vessel|river cruise ship|river barge|motor cargo vessel|inland tanker|push boat|inland cargo ship|river passenger vessel',
  ski_helmet:
    'snowboard helmet|ski and snowboard helmet|snow helmet|snowsports helmet|children s ski helmet|ski helmet with visor|visor ski helmet',
  riding_helmet:
    'equestrian helmet|horse riding helmet|equestrian riding helmet|riding hat|show jumping helmet|riding helmet for children',
  full_face_respirator:
    'full face mask|gas mask|full face respirator|full face respirator mask|full facepiece respirator',
  reusable_half_mask:
    'reusable half mask|half mask|half face respirator|half mask respirator|half facepiece|half face mask|quarter mask|reusable respirator half mask|twin filter half mask|elastomeric half mask|half mask with replaceable filters',
  ear_plugs:
    'earplugs|earplug|foam ear plugs|banded earplugs|hearing protection plugs|corded ear plugs|silicone ear plugs',
  fall_protection_equipment:
    'descender|rope access descender|rope descender|ascender|climbing harness|sit harness|rock climbing harness|lanyard fall arrest|energy absorbing lanyard|fall arrester|retractable fall arrester|climbing rope|carabiner|via ferrata set|belay device|quickdraw',
  sports_goggles:
    'diving mask|snorkelling mask|snorkeling mask|ski goggles|swim goggles|swimming goggles|snow goggles|snowboard goggles',
  avalanche_beacon:
    'avalanche transceiver|avalanche victim transceiver|lvs device|avalanche rescue transceiver|avalanche rescue beacon',
  chemical_toy:
    'plaster casting set|plaster moulding set|gypsum casting kit|oven hardening clay set|oven bake clay kit|oven hardening modelling set|enamelling set for children|photo developing set for children|casting and painting set',
  industrial_piping:
    'process piping|industrial pipework|pipe spool|steam piping|prefabricated piping|prefabricated pipe spools|piping system|pipework system|stainless steel pipework|metallic industrial piping|prefabricated pipework',
  hot_water_tank:
    'hot water storage tank|hot water tank|indirect cylinder|unvented cylinder|indirect hot water cylinder|domestic hot water tank|dhw tank|dhw cylinder',
  chemical_product:
    'motor oil|engine oil|gear oil|transmission oil|hydraulic oil|chain oil|chainsaw oil|car wax|car polish|shoe polish|furniture polish|adblue|diesel exhaust fluid|antifreeze|coolant concentrate|screen wash|de icer|de icer spray|essential oil|fragrance oil|reed diffuser|room spray|air freshener|air freshener spray|incense|incense sticks|lamp oil|lighter fluid|firelighter|firelighters|lubricant spray|silicone spray|penetrating oil|rust remover|contact cleaner|wood filler|solder paste|soldering flux|printer toner|toner cartridge|ink cartridge|leather balm|waterproofing spray|impregnation spray|fuel additive|lubricating grease|lubricating oil',
  wireless_doorbell: 'wireless doorbell|wireless door bell|kinetic doorbell|wireless door chime|wireless chime',
  wrist_watch: 'quartz watch|analog watch|analogue watch|digital watch|watch quartz|chronograph watch',
  protective_clothing:
    'chainsaw trousers|chainsaw protective trousers|chainsaw chaps|cut protection trousers|disposable coverall|chemical protective coverall',
  commercial_dishwasher:
    'professional dishwasher|commercial dishwasher|pass through dishwasher|glasswasher|commercial glasswasher|undercounter glasswasher|undercounter dishwasher commercial|hood type dishwasher|rack conveyor dishwasher|commercial undercounter dishwasher|potwasher|utensil washer commercial',
  welding_helmet:
    'welding helmet|auto darkening welding helmet|automatic welding helmet|welding mask|welding shield|welding hood',
  industrial_sensor:
    'inductive proximity sensor|proximity sensor|inductive sensor|proximity switch|photoelectric sensor|capacitive sensor|light barrier sensor|industrial sensor|level sensor|pressure switch electronic',
};
