import type { Feature } from '../feature.ts';

/** Motion, pressure, gas, explosive atmospheres. */
export const mechanicalFeatures: readonly Feature[] = [
  {
    phrases:
      'motor|compressor|fan driven|driven by a fan|blower|grinds beans|grinds coffee|grinds fresh|grinds meat|spindle|vibration motor|rotating brush|pump driven|servo turret|motorised|motorized|electric motor|motor driven|servo|moving parts|actuator|brushless motor|dc motor|servo drives|motors|servo motor|powered movement|rotating blade|driven by a motor|motor powered',
    yes: { 'mechanical.moving_parts_powered': true },
    no: { 'mechanical.moving_parts_powered': false },
  },
  {
    phrases:
      'petrol engine|gasoline engine|petrol|petrol driven|petrol powered|gasoline|gas engine|four stroke petrol engine|petrol driven engine|unleaded|ohv engine|gas powered engine|gasoline powered|gas powered chainsaw|gas powered lawn mower|gas lawn mower|gas powered mower|gas mower|gas chainsaw|gas string trimmer|gas powered leaf blower|gas leaf blower|gas powered generator|gas generator|gas powered pressure washer|gas pressure washer|gas powered lawnmower|gas snow blower|gas powered string trimmer|two stroke engine|2 stroke engine|two stroke|2 stroke',
    yes: { 'mechanical.drive': 'combustion', 'mechanical.moving_parts_powered': true, 'mechanical.fuel': 'petrol' },
  },
  {
    phrases: 'diesel engine|diesel|diesel powered|diesel driven|turbodiesel|tier 4 final|tier 4',
    yes: { 'mechanical.drive': 'combustion', 'mechanical.moving_parts_powered': true, 'mechanical.fuel': 'diesel' },
  },
  {
    phrases: 'lpg engine|lpg powered engine|propane engine|natural gas engine|lpg forklift|lpg truck',
    yes: { 'mechanical.drive': 'combustion', 'mechanical.moving_parts_powered': true, 'mechanical.fuel': 'gas' },
  },
  {
    phrases: 'combustion engine|four stroke|internal combustion engine',
    yes: { 'mechanical.drive': 'combustion', 'mechanical.moving_parts_powered': true },
  },
  {
    phrases:
      'electro hydraulic|electrohydraulic|hydraulic drive|driven by the tractor|tractor pto|pto driven|mechanical and hydraulic|hydraulic motor|hydraulic drive system|hydraulically driven|hydraulic cylinder|hydraulic press|hydraulic system|hydraulic power unit',
    yes: { 'mechanical.drive': 'hydraulic', 'mechanical.moving_parts_powered': true },
  },
  {
    phrases: 'compressed air driven|air powered|pneumatically driven|pneumatic drive|pneumatic cylinder|pneumatic tool',
    yes: { 'mechanical.drive': 'pneumatic', 'mechanical.moving_parts_powered': true },
  },
  { phrases: 'guaranteed sound power level|guaranteed sound power', yes: { 'environment.noise_outdoor_annex': true } },
  { phrases: 'hand held|handheld|hand held power tool', yes: {} },
  { phrases: 'petrol station|petrol stations|gas station|gas stations|filling station|petrol cans', yes: {} },
  {
    phrases:
      'lifts loads|lifting loads|load lifting|hoisting|lifting of loads|lifting goods|lift loads|lifting capacity',
    yes: { 'mechanical.lifting_loads': true, 'mechanical.moving_parts_powered': true },
  },
  {
    phrases:
      'lifting persons|lifts persons|lifting of persons|lifting people|carries persons|man riding|lift persons|lifts people',
    yes: { 'mechanical.lifting_persons': true, 'mechanical.moving_parts_powered': true },
    no: { 'mechanical.lifting_persons': false },
  },
  {
    phrases:
      'safety function|safe torque off|safety component|protective device for machinery|safety component for machinery|safety component of machinery',
    yes: { 'mechanical.safety_component': true },
    no: { 'mechanical.safety_component': false },
  },
  {
    phrases:
      'partly completed machinery|without end effector|for integration into machinery|to be incorporated into machinery|for incorporation into machinery|partly completed|declaration of incorporation|for integration into a machine|intended to be incorporated|no end effector|without gripper|without tool',
    yes: { form: 'partly_completed' },
  },
  {
    phrases:
      'air receiver|for storing compressed air|for compressed air|stores compressed air|storage of compressed air|for nitrogen|for air and nitrogen|air tank|air vessel|nitrogen vessel|compressed air receiver|compressed air tank|compressed air vessel|air reservoir|air receiver tank|compressed air reservoir',
    yes: { 'pressure.simple_vessel': true },
  },
  {
    phrases:
      'simple pressure vessel|simple welded vessel|welded air receiver|welded vessel for air|unfired pressure vessel|for air or nitrogen|welded steel vessel',
    yes: { 'pressure.simple_vessel': true },
  },
  {
    phrases:
      'transportable pressure|propane cylinder|lpg cylinder|gas cylinder|refillable cylinder|refillable gas|oxygen cylinder|gas bottle|transportable cylinder|transportable gas cylinder|transportable pressure receptacle',
    yes: { 'pressure.transportable': true },
  },
  {
    phrases:
      'aerosol|propellant gas|propellant butane|butane propellant|hydrocarbon propellant|propellants|aerosol propellant|aerosol dispenser|spray can|aerosol can',
    yes: { 'pressure.aerosol': true },
    no: { 'pressure.aerosol': false },
  },
  {
    phrases:
      'toxic gas|flammable gas|dangerous fluid|fluid group 1|flammable fluid|hazardous gas|explosive gas|hydrogen',
    yes: { 'pressure.fluid_group': 1 },
  },
  { phrases: 'fluid group 2|compressed air|nitrogen|steam', yes: { 'pressure.fluid_group': 2 } },
  {
    phrases:
      'natural gas|gas heated|gas burners|gas cooktop burner|bottled gas|burns gas|gas burner|propane|butane|lpg|gas fired|gas operated|gas powered|gas appliance|gas burning|liquefied petroleum gas',
    yes: { 'gas.burns_gas': true },
    no: { 'gas.burns_gas': false },
  },
  {
    phrases:
      'atex|explosive atmospheres (atex)|potentially explosive atmospheres (atex)|hazardous areas (atex)|explosive atmosphere|explosive atmospheres|potentially explosive atmosphere|zone 1|zone 2|ex zone|hazardous area|explosion proof|zone 0|zone 21|zone 22|zone 20|hazardous areas|explosion protected|explosion hazard|gas group iic|gas group iib|iic t4|iic t6|iib t4|hazardous locations',
    yes: { 'atmosphere.explosive_intended': true },
    no: { 'atmosphere.explosive_intended': false },
  },
  {
    phrases:
      'flameproof enclosure|flameproof motor|flameproof housing|ex d|ex db|ex da|flame proof|db eb|db iic|db iib',
    yes: { 'atmosphere.explosive_intended': true, 'atmosphere.protection': ['flameproof'] },
    no: { 'atmosphere.explosive_intended': false },
  },
  {
    phrases: 'intrinsically safe|intrinsic safety|ex ia|ex ib|ex ic|intrinsically safe circuit',
    yes: { 'atmosphere.explosive_intended': true, 'atmosphere.protection': ['intrinsic_safety'] },
    no: { 'atmosphere.explosive_intended': false },
  },
  {
    phrases: 'increased safety|ex e|ex eb|ex ec|ex ea|ex na|db eb|eb mb|eb iic|eb iib',
    yes: { 'atmosphere.explosive_intended': true, 'atmosphere.protection': ['increased_safety'] },
    no: { 'atmosphere.explosive_intended': false },
  },
  {
    phrases: 'ex m|ex mb|ex ma|eb mb|db mb|mb iic|mb iib|ma iic|encapsulated for explosive atmospheres',
    yes: { 'atmosphere.explosive_intended': true, 'atmosphere.protection': ['encapsulation'] },
    no: { 'atmosphere.explosive_intended': false },
  },
  {
    phrases: 'ex t|ex tb|ex tc|ex ta|dust ignition protection|dust explosion protection',
    yes: { 'atmosphere.explosive_intended': true, 'atmosphere.protection': ['dust_enclosure'] },
    no: { 'atmosphere.explosive_intended': false },
  },
  {
    phrases: 'ex p|ex pxb|ex pzc|pressurised enclosure|pressurized enclosure',
    yes: { 'atmosphere.explosive_intended': true, 'atmosphere.protection': ['pressurised'] },
    no: { 'atmosphere.explosive_intended': false },
  },
  {
    phrases: 'ex h|constructional safety',
    yes: { 'atmosphere.explosive_intended': true, 'atmosphere.protection': ['constructional_safety'] },
    no: { 'atmosphere.explosive_intended': false },
  },
];

/** Lasers and light. */
export const lightFeatures: readonly Feature[] = [
  { phrases: 'class 1 laser|laser class 1|class 1 laser product', yes: { 'optical.laser_class': '1' } },
  {
    phrases:
      'lidar|lidar sensor|lidar navigation|laser navigation|laser mapping|laser guided navigation|laser distance sensor|laser sensor|lds laser|laser autofocus|laser time of flight sensor|laser tof sensor|laser turret',
    yes: { 'optical.laser_class': '1' },
  },
  { phrases: 'class 1m laser|laser class 1m', yes: { 'optical.laser_class': '1M' } },
  { phrases: 'class 1c laser|laser class 1c', yes: { 'optical.laser_class': '1C' } },
  {
    phrases: 'class 2 laser|laser class 2|class 2 laser product|laser class ii|class ii laser',
    yes: { 'optical.laser_class': '2' },
  },
  { phrases: 'class 2m laser|laser class 2m', yes: { 'optical.laser_class': '2M' } },
  { phrases: 'class 3r laser|laser class 3r|class 3r', yes: { 'optical.laser_class': '3R' } },
  { phrases: 'class 3b laser|laser class 3b|class 3b', yes: { 'optical.laser_class': '3B' } },
  {
    phrases: 'class 4 laser|laser class 4|class 4 laser source|class 4 fibre laser|class 4 fiber laser',
    yes: { 'optical.laser_class': '4' },
  },
  {
    phrases:
      'uv c|uv c lamps|uv disinfection|germicidal|uv c led|uv sterilisation|uvc|ultraviolet|uv light|uv lamp|uv radiation|uv led|uv c lamp|uv a',
    yes: { 'optical.uv': true },
    no: { 'optical.uv': false },
  },
  {
    phrases:
      'lighting|led interior light|led work light|work light|interior light|led lighting|led lamp|built in light|led spotlights|task light|night light|led ring light|energy efficient light source|illumination|lumen|led light|light output|luminous flux',
    yes: { 'optical.light_source': true },
    no: { 'optical.light_source': false },
  },
];

/** Where it stands, what it drives, what it measures. */
export const placeFeatures: readonly Feature[] = [
  {
    phrases:
      'spare part|replacement part|aftermarket muffler|aftermarket rear muffler|aftermarket end silencer|aftermarket rear silencer|aftermarket exhaust system|aftermarket motorcycle exhaust|aftermarket wheel|aftermarket brake pads|aftermarket brake discs|replacement muffler|replacement rear muffler|replacement end silencer|replacement rotors|replacement brake rotors|replacement rim|replacement alloy wheel|replacement silencer|replacement rear silencer|replacement exhaust|replacement exhaust system|aftermarket silencer|aftermarket exhaust|replacement brake pads|replacement brake disc|replacement brake discs|replacement headlamp|replacement windscreen|replacement wheel|replacement mirror|replacement airbag|replacement airbag module|replacement driver airbag|replacement passenger airbag|aftermarket airbag|aftermarket driver airbag|aftermarket passenger airbag',
    yes: { form: 'spare_part' },
  },
  { phrases: 'self assembly kit|diy kit|kit form', yes: { form: 'kit' } },
  {
    phrases:
      'permanently installed in buildings|construction works|built into buildings|load bearing|built into the building|permanently incorporated|permanent installation in buildings|incorporated permanently|structural use|permanently installed in the building|for use in buildings and civil engineering|permanently built into buildings|permanently built into a building|reaction to fire',
    yes: { 'environment.building_permanent': true },
    no: { 'environment.building_permanent': false },
  },
  {
    phrases:
      'outdoor|building sites|construction sites|do not run indoors|do not use indoors|use outdoors only|not for indoor use|outdoors only|terrace|balcony|patio|camping|in the open air|roadside|garden use|all weather|outdoors|outdoor use|garden|for use outdoors|weatherproof|ip65|ip66|ip67',
    yes: { 'environment.outdoor': true },
    no: { 'environment.outdoor': false },
  },
  { phrases: 'indoor use only|indoors only|for indoor use only|for indoor use', yes: { 'environment.outdoor': false } },
  {
    phrases:
      'sale by weight|price computing|price to pay|computes the price|verified and sealed|verified for sale|trade approved|approved for trade|sold by weight|retail weighing|legal for trade|trade use|for trade|direct sales to the public|price calculation|trade transactions|verified for trade|commercial transactions',
    yes: { 'measuring.legal_metrology_use': 'trade' },
    no: { 'measuring.legal_metrology_use': 'none' },
  },
  {
    phrases: 'for billing|utility metering|billing purposes|utility billing|sub billing',
    yes: { 'measuring.legal_metrology_use': 'utility' },
    no: { 'measuring.legal_metrology_use': 'none' },
  },
  {
    phrases:
      'pedal assist|pedal assistance|assists only while pedalling|pedalling assistance|assistance while pedalling|motor assists only when pedalling|pedal assisted|assist only while pedalling|while pedalling|when pedalling|pedaling',
    yes: { 'vehicle.pedal_assist': true },
    no: { 'vehicle.pedal_assist': false },
  },
  { phrases: 'throttle|thumb throttle', yes: { 'vehicle.pedal_assist': false } },
  { phrases: 'with seat|saddle|with a seat|seated', yes: { 'vehicle.seat': true } },
  {
    phrases: 'without seat|no seat|standing scooter|without a seat|standing riding position|ridden standing',
    yes: { 'vehicle.seat': false },
  },
  {
    phrases:
      'battery electric drive|electric powertrain|electric drivetrain|battery electric|electric traction motor|fully electric drive',
    yes: { 'mechanical.drive': 'electric' },
  },
  { phrases: 'passenger cars|m1 vehicles|passenger car|m1|category m1|cars', yes: { 'vehicle.component_of': ['M1'] } },
  {
    phrases: 'm2 vehicles|m3 vehicles|m2 and m3|coaches|category m3|buses',
    yes: { 'vehicle.component_of': ['M2', 'M3'] },
  },
  { phrases: 'n1 vehicles|light commercial vehicles|n1|category n1|vans', yes: { 'vehicle.component_of': ['N1'] } },
  {
    phrases: 'n2 vehicles|n3 vehicles|heavy duty vehicles|n2|n3|category n3|trucks|commercial vehicles|lorries',
    yes: { 'vehicle.component_of': ['N2', 'N3'] },
  },
  {
    phrases:
      'coach builders|vehicle builders|body builders for vehicles|e approved|e marked|e mark|ece approved|approved workshops|board net|load dump|load dump protected|vehicle makers|vehicle manufacturers|car makers|car manufacturers|series fitment|vehicle network|vehicle plant|vehicle maker|12 v board net|24 v board net|first fitment in vehicles|original equipment for cars|cranking pulse|terminal 30|terminal 15',
    yes: { sector: ['automotive'] },
  },
  {
    phrases:
      'motorcycles|mopeds|motorcycle tyre|motorcycle tire|scooter tyre|scooter tire|moped tyre|category l|l category|l3e|l1e',
    yes: { 'vehicle.component_of': ['L'] },
  },
  { phrases: 'public roads|use on public roads|road traffic', yes: {}, no: { 'vehicle.safety_related': false } },
  { phrases: 'trailers|category o', yes: { 'vehicle.component_of': ['O'] } },
  {
    phrases: 'tractors|agricultural tractors|agricultural tyre|agricultural tire|implement tyre|farm tyre|category t',
    yes: { 'vehicle.component_of': ['T'] },
  },
  { phrases: 'non road mobile machinery|nrmm', yes: { 'vehicle.component_of': ['NRMM'] } },
  {
    phrases: 'type approval|un ece|asil|asil b|asil d|iso 26262|safety related vehicle|asil c|safety relevant|asil a',
    yes: { 'vehicle.safety_related': true },
  },
];
