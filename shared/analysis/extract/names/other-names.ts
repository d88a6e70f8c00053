import type { ProductType } from '../../../norms/product-types.ts';

/** What people call all other kinds of products, besides the tag itself; plurals and hyphens need no entry. */
export const otherNames: Partial<Readonly<Record<ProductType, string>>> = {
  laboratory_equipment:
    'centrifuge|laboratory oven|spectrometer|laboratory incubator|autoclave|lab instrument|laboratory instrument|laboratory analyzer|microscope|spectrophotometer|laboratory shaker|pcr thermocycler|thermal cycler|laboratory balance',
  weighing_instrument:
    'retail scale|checkout scale|weighbridge|price computing scale|commercial scale|shop scale|industrial scale|platform scale|medical scale|legal for trade scale',
  kitchen_scale:
    'bathroom scale|food scale|body scale|smart scale|personal scale|kitchen scales|luggage scale|body fat scale',
  multimeter:
    'clamp meter|voltage tester|oscilloscope|test and measurement instrument|insulation tester|installation tester',
  machine:
    'machinery|filling machine|injection moulding machine|injection molding machine|printing press|production line|assembly machine|industrial washing machine|textile machine|welding robot cell|labelling machine|automatic gate|powered gate|machine|wood splitter|log splitter|recycling machine|robot cell|industrial shredder|baler|automated guided vehicle|sewing machine industrial',
  machine_tool:
    'cnc machine|lathe|milling machine|machining centre|machining center|grinding machine|cnc mill|cnc lathe|cnc milling machine|bending machine',
  industrial_robot:
    'robot arm|industrial robot arm|articulated robot|six axis robot|scara robot|delta robot|robotic arm|6 axis robot|palletizing robot|welding robot|palletising robot',
  collaborative_robot: 'cobot|collaborative robot arm',
  service_robot:
    'delivery robot|cleaning robot|humanoid robot|companion robot|mobile robot|telepresence robot|window cleaning robot|autonomous mobile robot|exoskeleton',
  packaging_machine:
    'wrapping machine|packing machine|cartoning machine|shrink wrapper|palletizer|sealing machine|palletiser',
  food_processing_machine:
    'dough mixer|meat slicer|industrial food mixer|bread slicer|industrial oven|food machine|planetary mixer|industrial dough kneader|meat mincer',
  press: 'hydraulic press|mechanical press|punch press|power press|press brake|stamping press',
  woodworking_machine: 'band saw|bandsaw|thickness planer|panel saw|wood lathe|spindle moulder|sliding table saw',
  conveyor: 'belt conveyor|conveyor belt|roller conveyor|conveyor system',
  forklift: 'fork lift|fork lift truck|lift truck|forklift truck|counterbalance truck|reach truck',
  industrial_truck:
    'pallet truck|electric pallet truck|pallet jack|stacker truck|agv|tow tractor|order picker|pallet stacker',
  crane: 'tower crane|overhead crane|bridge crane|mobile crane|loader crane|gantry crane|jib crane',
  lifting_equipment:
    'hoist|chain hoist|lifting platform|scissor lift|vehicle lift|winch|car lift|lifting table|lifting sling|mobile elevating work platform|electric hoist|patient hoist|aerial work platform|tail lift|lifting accessory|webbing sling|shackle|two post lift',
  lift: 'elevator|passenger lift|goods lift|home lift|passenger elevator',
  escalator: 'moving walkway|moving walk|travelator',
  excavator: 'mini excavator|digger|backhoe loader|hydraulic excavator|mini digger|crawler excavator',
  earth_moving_machine:
    'wheel loader|bulldozer|dumper|earth moving machinery|skid steer loader|road roller|vibratory plate|plate compactor|grader|compact loader|earthmoving machine|telehandler',
  agricultural_machine:
    'combine harvester|agricultural sprayer|baler agricultural|seed drill|agricultural machinery|harvester|field sprayer|milking machine|agricultural robot|manure spreader|rotary tiller',
  laser_machine:
    'laser cutter|laser engraver|laser cutting machine|laser welding machine|laser processing machine|laser marking machine|laser engraving machine|fiber laser cutter',
  laser_product:
    'laser pointer|laser level|laser module|laser show projector|laser projector|line laser|laser diode module|lidar|lidar sensor',
  printer_3d: '3d printer|fdm printer|resin printer|additive manufacturing machine|3 d printer',
  compressor: 'air compressor|screw compressor|piston compressor|workshop compressor',
  generator_set:
    'generator|petrol generator|diesel generator|power generator|genset|inverter generator|portable generator',
  combustion_engine: 'diesel engine|petrol engine|gas engine|internal combustion engine|gasoline engine|small engine',
  light_curtain: 'safety light curtain|safety laser scanner|safety scanner|light grid',
  emergency_stop: 'emergency stop button|e stop|emergency stop device|emergency stop switch',
  safety_component:
    'safety switch|interlock switch|two hand control|guard locking device|safety edge|safety sensor|interlocking device|safety mat|safety interlock',
  pressure_vessel:
    'air receiver|pressure tank|gas cylinder|compressed air tank|autoclave vessel|expansion vessel|pressure cylinder|steam boiler|diving cylinder|hydraulic accumulator|compressed air receiver|lpg cylinder|heat exchanger|scuba tank|storage tank for gas',
  pressure_cooker: 'stovetop pressure cooker|stove top pressure cooker',
  valve:
    'safety valve|ball valve|pressure relief valve|control valve|gate valve|solenoid valve|butterfly valve|check valve',
  aerosol_dispenser: 'aerosol can|spray can|aerosol spray|aerosol',
  gas_appliance:
    'gas heater|gas fire|gas grill|gas barbecue|gas stove|gas camping stove|gas patio heater|gas water heater|gas burner|camping stove|gas bbq|gas lamp',
  gas_cooker: 'gas hob|gas oven|gas range|gas cooktop',
  gas_boiler:
    'gas condensing boiler|condensing boiler|combi boiler|condensing gas boiler|gas fired boiler|wall hung gas boiler|gas central heating boiler',
  fire_extinguisher: 'extinguisher|portable fire extinguisher|foam extinguisher|powder extinguisher',
  toy: 'toys|doll|board game|toy figure|action figure|puzzle|jigsaw puzzle|play set|playset|toy car|toy kitchen|slime|rattle|wooden toy|rattle toy|play dough|modelling clay|bath toy|baby toy|toy gun|toy train|card game|costume for children|teething toy|spinning top|toy blocks|teether|baby rattle',
  plush_toy:
    'soft toy|stuffed animal|teddy bear|plush|cuddly toy|stuffed toy|plushie|plush bear|teddy|plush animal|plush rabbit',
  electric_toy:
    'battery operated toy|remote control car|rc car|electronic toy|remote controlled car|toy robot|talking doll|remote controlled toy|rc toy|toy drone|interactive toy|learning tablet for children|electronic learning toy|connected toy|smart toy|toy with sound|battery toy|robot toy|battery powered toy|musical toy|light up toy',
  construction_toy:
    'building blocks|construction set|building bricks|building set|wooden blocks|magnetic building tiles|toy building set|toy bricks',
  ride_on_toy:
    'ride on car|toy scooter|balance bike toy|toy tricycle|ride on|balance bike|electric ride on car|ride on toy car|push car',
  chemistry_set: 'experimental set|chemistry kit|science kit for children|crystal growing kit|chemical toy',
  balloon: 'latex balloon|balloons',
  finger_paint: 'fingerpaint|finger paints|face paint for children|washable paint for children',
  activity_toy:
    'swing set|slide for children|climbing frame|garden swing for children|children s slide|toy swing|bouncy castle|play tower|garden slide|children slide',
  childcare_product:
    'baby bath|changing table|baby bouncer|baby swing|childcare article|safety gate|baby walker|stair gate|playpen|bed guard|baby rocker|baby sleeping bag|baby product|changing mat|bed rail for children|bouncer|baby bath tub',
  stroller: 'pushchair|pram|baby carriage|buggy|baby stroller|baby buggy',
  cot: 'crib|baby cot|baby crib|travel cot|bassinet|bedside crib|baby bed',
  high_chair: 'highchair|baby high chair|booster chair|childrens high chair',
  baby_carrier: 'baby sling|infant carrier|soft carrier',
  soother: 'pacifier|dummy for babies|baby pacifier|baby soother',
  feeding_bottle: 'baby bottle|infant feeding bottle|baby feeding bottle|sippy cup',
  child_car_seat:
    'car seat|child seat|booster seat|child restraint|infant car seat|child restraint system|baby car seat|i size seat|isize car seat',
  furniture:
    'bookcase|shelf|wardrobe|cabinet|chest of drawers|dresser|shelving unit|bed frame|kitchen cabinet|sideboard|bookshelf|drawer unit|bed|nightstand|wooden bed|shoe rack|tv stand|clothing storage unit',
  chair:
    'office chair|armchair|stool|bar stool|dining chair|gaming chair|desk chair|garden chair|folding chair|bench|swivel chair|task chair',
  table:
    'desk|dining table|coffee table|standing desk|height adjustable desk|office desk|side table|garden table|writing desk',
  mattress: 'foam mattress|spring mattress|memory foam mattress',
  upholstered_furniture: 'sofa|couch|upholstered chair|recliner|sofa bed|settee|upholstered armchair',
  bunk_bed: 'high sleeper bed|loft bed',
  textile_product:
    'towel|bed linen|curtain|blanket|carpet|rug|bed sheet|pillow|duvet|tablecloth|sleeping bag|fabric|cushion|tent|backpack|textile|cotton bag|umbrella|pillowcase|upholstery fabric',
  clothing:
    't shirt|tshirt|tee shirt|shirt|jacket|trousers|jeans|dress|sweater|hoodie|socks|underwear|coat|garment|apparel|scarf|leggings|pullover|skirt|swimsuit|pyjamas|hat|gloves knitted|sportswear|sock|cap|bra|sweatshirt|raincoat',
  childrens_clothing:
    'kids clothing|baby clothes|children s clothing|childrens pyjamas|baby romper|kids jacket|children s sleepwear|kids pyjamas|baby bodysuit|children s pyjamas|kids t shirt|children s hoodie|childrens hoodie|babygrow|kids hoodie|children clothes|children s t shirt|children s jacket|onesie',
  footwear: 'shoes|sneakers|boots|sandals|slippers|running shoes|shoe|trainers|leather shoes|sneaker|boot|sandal',
  jewellery:
    'jewelry|necklace|bracelet|ring jewellery|earrings|wristwatch|earring|finger ring|pendant necklace|wrist watch|costume jewellery|body piercing',
  food_contact_article:
    'lunch box|food container|cutting board|food storage container|kitchen utensil|drinking straw|cutlery|food wrap|baking tray|baking mould|spatula|food packaging|lunchbox|baking pan|silicone bakeware|fork|spoon|food storage box|bakeware|cutlery set|chopping board|food bag|baking mat|salad bowl',
  cookware: 'frying pan|saucepan|cooking pot|wok|casserole|pan|non stick pan|pots and pans|skillet|stockpot',
  tableware:
    'plate|mug|bowl|ceramic mug|dinnerware|drinking glass|cup|crockery|dinner plate|wine glass|coffee cup|ceramic plate|dinner set|glassware|plates',
  drinking_bottle:
    'water bottle|thermos|vacuum flask|sports bottle|insulated bottle|reusable bottle|travel mug|insulated mug|thermos flask|tumbler',
  packaging_product:
    'cardboard box|shipping box|plastic bag|pouch packaging|packaging film|corrugated box|packaging|paper bag|mailer bag|plastic packaging|glass bottle packaging|carrier bag',
  cosmetic_product:
    'lipstick|mascara|shampoo|face cream|moisturizer|moisturiser|perfume|nail polish|deodorant|toothpaste|shower gel|body lotion|hair dye|makeup|make up|soap|foundation makeup|lip balm|face mask cosmetic|eyeshadow|skin cream|hand cream|conditioner|eau de parfum|skin serum|face serum|anti aging cream|hair conditioner|body wash|tattoo ink|cosmetic|eye shadow|eyeliner|aftershave|bath bomb|cosmetics|serum|mouthwash|day cream|night cream',
  sunscreen: 'sun cream|sun lotion|sun milk|suncream|sunblock|sunscreen lotion',
  detergent_product:
    'laundry detergent|dishwashing liquid|cleaner|all purpose cleaner|washing powder|fabric softener|dishwasher tablets|cleaning agent|surface cleaner|detergent|glass cleaner|toilet cleaner|drain cleaner|laundry capsules|laundry liquid|floor cleaner|dishwasher tabs|dish soap',
  paint:
    'wall paint|varnish|lacquer|wood stain|emulsion paint|paints|interior paint|coating paint|primer paint|spray paint|wood varnish|facade paint|wood coating',
  adhesive: 'glue|super glue|sealant|epoxy adhesive|silicone sealant|epoxy resin|superglue|wood glue|adhesive sealant',
  biocidal_product:
    'disinfectant|insect repellent|insecticide|hand sanitizer|hand sanitiser|rodenticide|mosquito repellent|wood preservative|biocide|surface disinfectant|hand disinfectant|mosquito spray|ant spray|rat poison|antifouling paint|insect spray',
  lighter: 'cigarette lighter|gas lighter|utility lighter|pocket lighter',
  candle: 'scented candle|tealight|candles|tea light',
  fireworks: 'firework|firecracker|pyrotechnic article|rocket firework|sparkler|sparklers|flare pyrotechnic',
  ppe_product:
    'personal protective equipment|protective clothing|protective apron|knee pads|chemical protective suit|knee protectors|protective suit|welding helmet|welding mask|cut resistant sleeves|motorcycle jacket|back protector|bump cap|elbow pads|shin guard|protective coverall|wrist guard|welding jacket|face shield|arc flash suit|protective vest|firefighter suit',
  helmet:
    'ski helmet|riding helmet|climbing helmet|skate helmet|equestrian helmet|snowboard helmet|mountaineering helmet',
  bicycle_helmet: 'bike helmet|cycling helmet|cycle helmet|e bike helmet|kids bike helmet',
  industrial_helmet: 'hard hat|safety helmet|construction helmet',
  respirator_mask:
    'ffp2 mask|ffp3 mask|n95 respirator|respirator|dust mask|half mask|ffp2|n95 mask|respiratory protective device|full face mask|n95|ffp3|filtering half mask|particle filtering half mask|gas mask|ffp2 respirator|kn95 mask',
  protective_gloves:
    'safety gloves|work gloves|cut resistant gloves|welding gloves|chemical resistant gloves|protective glove|chemical protective gloves|cut protection gloves|gardening gloves|motorcycle gloves|nitrile work gloves|heat resistant gloves',
  safety_footwear:
    'safety shoes|safety boots|work boots|steel toe boots|safety shoe|steel toe cap boots|protective footwear|steel toe shoes|safety boot',
  safety_glasses:
    'safety goggles|protective eyewear|ski goggles|protective goggles|swim goggles|welding goggles|safety spectacles|swimming goggles|protective glasses',
  sunglasses: 'sun glasses|sunglass',
  hearing_protector:
    'ear muffs|ear plugs|earmuffs|earplugs|hearing protection|ear defenders|earplug|ear protectors|hearing protectors',
  fall_arrest_harness:
    'safety harness|fall protection harness|climbing harness|lanyard fall arrest|full body harness|energy absorbing lanyard|fall arrester|retractable fall arrester|climbing rope|carabiner',
  high_visibility_clothing:
    'high visibility vest|hi vis vest|high vis jacket|reflective vest|safety vest|hi vis jacket|high visibility jacket|warning vest|high vis vest',
  life_jacket: 'buoyancy aid|personal flotation device|life vest|lifejacket|inflatable life jacket|buoyancy vest',
  sports_equipment:
    'yoga mat|football goal|tennis racket|skateboard|inline skates|ski|climbing hold|football|table tennis table|snowboard|surfboard|dumbbell set|ball|golf club|roller skates|boxing gloves|basketball hoop|stand up paddle board|swimming pool|archery bow|skis|kick scooter|badminton set|resistance bands',
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
    'electric scooter|escooter|electric kick scooter|kick scooter electric|hoverboard|self balancing scooter|electric skateboard|monowheel|electric unicycle|electric kickscooter|personal light electric vehicle|e kick scooter',
  drone:
    'quadcopter|uav|unmanned aircraft|multicopter|unmanned aerial vehicle|camera drone|unmanned aircraft system|fpv drone|mini drone|delivery drone|agricultural drone',
  recreational_craft:
    'motor boat|sailing yacht|yacht|jet ski|personal watercraft|dinghy|inflatable boat|sailing boat|motorboat|kayak|catamaran|sailboat|rigid inflatable boat|cabin cruiser|speedboat|outboard engine|outboard motor',
  motor_vehicle: 'vehicle type approval|bus|city bus|motor home|campervan|coach bus|motorhome|minibus|van',
  passenger_car: 'car|automobile|suv|sedan|passenger vehicle|m1 vehicle|hatchback',
  electric_vehicle:
    'electric car|battery electric vehicle|bev|plug in hybrid|electric van|electric passenger car|electric suv|electric bus|battery electric car',
  truck: 'lorry|heavy duty truck|delivery van|n3 vehicle|heavy truck|heavy goods vehicle|pickup truck|electric truck',
  motorcycle:
    'motorbike|moped|motor scooter|electric moped|electric motorcycle|l category vehicle|l3e vehicle|motor cycle|quad bike|atv',
  trailer: 'caravan|semi trailer|car trailer|boat trailer|semitrailer',
  tractor: 'agricultural tractor|farm tractor|forestry tractor|narrow track tractor',
  vehicle_ecu:
    'electronic control unit|engine control unit|body control module|automotive gateway|telematics control unit|battery management system for vehicles|ecu|infotainment unit|head unit|automotive ecu|car radio|gateway ecu|airbag control unit|brake control unit|automotive control unit|in vehicle infotainment|vehicle gateway|automotive controller|telematics unit|car infotainment system',
  vehicle_component:
    'car part|automotive component|automotive part|seat belt|steering wheel|rear view mirror|tow bar|windscreen|automotive sensor|airbag|bumper|fuel tank|tow hitch|exhaust system|wheel rim|automotive seat|door latch automotive|roof rack|onboard charger|on board charger|dc dc converter automotive|safety belt|windshield|rear view camera|catalytic converter|car battery charger inlet|vehicle mirror|alloy wheel|automotive glazing|towing hook|vehicle horn|automotive wiring harness',
  vehicle_lamp:
    'headlight|tail light|rear lamp|car headlight|daytime running light|indicator lamp|bicycle dynamo light|headlamp for cars|led headlight|headlamp for vehicles|vehicle headlamp|turn signal|fog lamp|rear light for cars|car headlamp|reversing lamp|daytime running lamp|led headlamp for vehicles|automotive headlamp',
  tyre: 'tire|car tyre|winter tyre|car tire|truck tyre|summer tyre|tyres|tires|passenger car tyre',
  brake_lining:
    'brake pad|brake pads|brake linings|brake disc|disc brake pad|replacement brake pads|brake shoe|brake rotor',
  vehicle_battery:
    'starter battery|car battery|traction battery|ev battery|electric vehicle battery|ev battery pack|traction battery pack|ev traction battery|12 v car battery|lead acid starter battery',
  adas: 'driver assistance system|lane keeping system|automotive radar|lane keeping assist|emergency braking system|adaptive cruise control|parking assist|driver assistance camera|automated driving system|automotive camera|blind spot monitor|front radar sensor|advanced driver assistance system|front camera for vehicles|parking assistance system|radar sensor for vehicles',
  motorcycle_helmet: 'motorbike helmet|moped helmet|crash helmet|full face helmet|motorcycle crash helmet',
  medical_device:
    'medical device|stethoscope|orthosis|prosthesis|crutches|medical instrument|compression stockings|rollator|walking frame|surgical instrument|scalpel|dental implant instrument|condom|tens unit|dental filling material|nebuliser|nebulizer|inhaler|bandage compression|surgical scissors|dental composite|prosthetic leg|walking aid|crutch|surgical gown|spectacle lens|prescription glasses|surgical drape|sterile needle|hypodermic needle|enema|scalpel blade|dental drill|medical stocking|surgical forceps|endoscope|tens device|breast pump|insulin pen|iv set|infusion set|oxygen mask|reusable surgical scissors|surgical suture',
  medical_electrical_equipment:
    'medical electrical device|dialysis machine|surgical laser|electrosurgical unit|physiotherapy device|dental unit|anaesthesia machine|oxygen concentrator|cpap|cpap device|sleep apnea device|medical laser|electrosurgical generator|anesthesia machine|infant incubator|incubator for newborns|surgical robot|cpap machine|patient warming system|muscle stimulator|suction unit|hemodialysis machine|haemodialysis machine|mri scanner|surgical light|operating light|operating table|syringe driver|light therapy device|phototherapy unit|phototherapy lamp|examination light|electric breast pump|video endoscope',
  patient_monitor:
    'vital signs monitor|bedside monitor|multi parameter monitor|fetal monitor|multiparameter patient monitor',
  ecg: 'electrocardiograph|ecg monitor|ekg|holter monitor|ecg recorder|ecg patch|12 lead ecg|electrocardiogram device|wearable ecg',
  pulse_oximeter: 'oximeter|spo2 sensor|fingertip pulse oximeter|pulse oximetry',
  blood_pressure_monitor:
    'sphygmomanometer|upper arm blood pressure monitor|wrist blood pressure monitor|blood pressure meter',
  clinical_thermometer:
    'fever thermometer|ear thermometer|medical thermometer|forehead thermometer|infrared thermometer for body|body thermometer|digital thermometer for body temperature|infrared ear thermometer|digital fever thermometer',
  ventilator:
    'intensive care ventilator|respiratory ventilator|breathing apparatus medical|icu ventilator|lung ventilator|transport ventilator|critical care ventilator',
  infusion_pump: 'syringe pump|insulin pump|volumetric infusion pump|enteral feeding pump|volumetric pump|iv pump',
  defibrillator: 'aed|automated external defibrillator|automatic external defibrillator',
  x_ray_equipment:
    'x ray machine|x ray system|ct scanner|computed tomography|mammography system|dental x ray|radiography system|computed tomography scanner|x ray unit|dental x ray unit|mobile x ray',
  ultrasound_equipment:
    'ultrasound scanner|ultrasound system|diagnostic ultrasound|ultrasound probe|handheld ultrasound|ultrasound machine|ultrasonic diagnostic equipment|diagnostic ultrasound system',
  hospital_bed: 'medical bed|care bed|nursing bed|electric hospital bed',
  hearing_aid: 'hearing device|hearing instrument|hearing aids',
  wheelchair: 'electric wheelchair|powered wheelchair|mobility scooter|power wheelchair|manual wheelchair',
  syringe: 'hypodermic syringe|disposable syringe|sterile syringe|single use syringe|prefilled syringe',
  catheter:
    'urinary catheter|central venous catheter|balloon catheter|intravascular catheter|vascular catheter|iv cannula',
  implant:
    'hip implant|dental implant|stent|hip prosthesis|knee implant|bone screw|coronary stent|spinal implant|knee prosthesis|breast implant|orthopaedic implant|cochlear implant|intraocular lens|orthopedic implant|heart valve|bone plate|drug eluting stent|total hip replacement|titanium hip stem',
  pacemaker:
    'implantable pacemaker|cardiac pacemaker|implantable cardioverter defibrillator|neurostimulator|implantable neurostimulator|icd implant|implantable pulse generator|implantable defibrillator',
  surgical_mask: 'medical face mask|type iir mask|procedure mask|medical mask|surgical face mask',
  medical_gloves:
    'examination gloves|surgical gloves|nitrile examination gloves|exam gloves|medical examination gloves|latex examination gloves',
  wound_dressing:
    'plaster adhesive|adhesive plaster|bandage|sticking plaster|hydrocolloid dressing|wound plaster|adhesive bandage|wound pad|gauze',
  contact_lens: 'contact lenses|contact lens|coloured contact lenses|soft contact lenses',
  glucose_meter:
    'blood glucose meter|glucometer|continuous glucose monitor|blood glucose monitor|blood glucose monitoring system|blood glucose test strips|cgm sensor',
  ivd: 'in vitro diagnostic|covid test|antigen test|rapid test|blood test kit|pcr test|pcr kit|self test kit|immunoassay|hiv test|antigen self test|diagnostic reagent|pcr test kit|blood analyzer|haematology analyzer|hematology analyzer|in vitro diagnostic device|clinical chemistry analyzer|antigen rapid test|immunoassay analyzer|blood collection tube|in vitro test|reagent kit|genetic test|drug test kit|clinical analyzer',
  pregnancy_test: 'pregnancy test strip|ovulation test|home pregnancy test',
  medical_software:
    'ai radiology software|radiology ai software|ai diagnostic software|diagnostic software|clinical decision support|software as a medical device|samd|medical app|digital therapeutic|clinical decision support software|diagnostic app|radiology software|medical imaging software|ecg analysis software|medical device software|radiology ai|dose calculation software|diabetes app|treatment planning software|ai radiology|insulin dose calculator|melanoma detection app|skin cancer app|digital health app dtx',
  software:
    'saas|desktop software|operating system|web application|software as a service|saas platform|web app|firmware|password manager|vpn client|antivirus|computer program|saas app|cloud software|cloud service|business software|accounting software|browser extension|video game|antivirus software|erp system|crm|software application|project management software|vpn software|hr software|web service|online platform',
  mobile_app:
    'smartphone app|android app|ios app|phone app|mobile application|iphone app|fitness app|banking app|payment app',
  ai_system:
    'artificial intelligence system|large language model|machine learning model|chatbot|ai assistant|ai model|face recognition system|facial recognition system|recruitment ai|credit scoring system|ai chatbot|cv screening|emotion recognition|ai software|ai platform|cv screening software|credit scoring ai|hiring algorithm|generative ai|ai powered recruitment|biometric identification system|ai agent|resume screening',
  construction_product:
    'brick|plasterboard|roof tile|paving stone|concrete|timber beam|construction product|ceiling tile|floor covering|laminate flooring|gypsum board|mortar|bitumen sheet|chimney|precast concrete|glulam|structural timber|tile adhesive|ceramic tiles|facade panel|vinyl flooring|parquet|roofing membrane|ceramic tile|fire damper|sprinkler|fire protection coating|wood based panel|plywood|particleboard|mdf|geotextile|asphalt|aggregates|manhole cover|flat glass|insulating glass|rebar|anchor bolt|waterproofing membrane|curtain wall|roof window|wood burning stove|pellet stove|wood stove|solid fuel stove|mdf board|mdf panel|masonry unit|clay brick|water pipe|plastic pipe|sewer pipe',
  cement: 'portland cement|cement',
  structural_steel:
    'steel beam|structural steel|steel section|steel structure|steel profile for buildings|structural steel section|reinforcing steel|i beam',
  window: 'window|double glazed window|skylight|pvc window|window frame|roof window unit|aluminium window',
  door: 'fire door|external door|interior door|entrance door|garage door|door leaf|front door|industrial door|pedestrian door|fire rated door|steel fire door',
  insulation:
    'thermal insulation|mineral wool|insulation board|eps board|glass wool|stone wool|insulation panel|rock wool|insulating material|xps board|pu insulation board|polystyrene insulation',
  sanitary_tap:
    'faucet|kitchen tap|mixer tap|bathroom tap|basin mixer|shower mixer|tap|kitchen faucet|bathroom faucet|shower head|sanitary tap|water tap|water filter|water softener',
};
