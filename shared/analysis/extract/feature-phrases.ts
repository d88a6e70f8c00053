import type { FactPatch } from '../fact-patch.ts';
import { PhraseIndex } from './phrase-index.ts';

/** What a phrase says when it is affirmed, and what its negation says; nothing where nothing follows. */
export interface Feature {
  readonly phrases: string;
  readonly yes: FactPatch;
  readonly no?: FactPatch;
}

const radio = (technology: string): FactPatch => ({ 'radio.transmitter': true, 'radio.technologies': [technology] });

const radioFeatures: readonly Feature[] = [
  { phrases: 'bluetooth|ble|bluetooth low energy|a2dp', yes: radio('bluetooth') },
  { phrases: 'wifi|wi fi|wlan|802 11|802 11ac|802 11ax', yes: radio('wifi') },
  {
    phrases: 'lte|4g lte|4g modem|5g modem|4g module|5g module|5g connectivity|4g connectivity|5g network|4g network|5g smartphone|5g router|gsm|umts|nb iot|lte m|cellular|sim card|esim|e sim|cellular modem|mobile network|cellular module|cat m1',
    yes: { ...radio('cellular'), 'radio.internet_connected': 'direct' },
  },
  { phrases: 'nfc|contactless payment|near field communication', yes: radio('nfc') },
  { phrases: 'rfid|rfid tag|rfid reader', yes: radio('rfid') },
  { phrases: 'zigbee|thread radio|matter over thread|802 15 4|z wave|zwave', yes: radio('zigbee') },
  { phrases: 'uwb|ultra wideband', yes: radio('uwb') },
  { phrases: 'lora|lorawan|sigfox', yes: radio('lora') },
  { phrases: '433 mhz|433mhz|433 92 mhz', yes: radio('srd_433') },
  { phrases: '868 mhz|868mhz|868 3 mhz|sub ghz', yes: radio('srd_868') },
  { phrases: '2 4 ghz|2 4ghz|5 ghz|5ghz|radio module|transceiver|wireless module|radio transmitter|radio link|wireless dongle|2 4 ghz dongle|wireless connection|wireless connectivity|radio remote control|wireless link|transmits radio|remote control by radio|dect', yes: { 'radio.transmitter': true } },
  { phrases: 'wireless charging|qi charging|inductive charging|qi', yes: { 'radio.technologies': ['wpt'] } },
  { phrases: 'radar|radar sensor|mmwave|77 ghz|24 ghz|60 ghz|77 ghz radar|76 81 ghz', yes: radio('radar') },
  { phrases: 'gps|gnss|galileo|glonass', yes: { 'radio.technologies': ['gnss_rx'] } },
  { phrases: 'fm radio|dab|fm tuner|am fm|fm receiver|dvb t|dvb s|tuner', yes: { 'radio.receiver_only': true } },
  {
    phrases: 'radio|radio function|wireless function|wireless functionality|radio interface|wireless interface|radio equipment|wireless communication|radio communication|wireless features|wireless radio|radio transmission|connectivity|radios|wireless|radio module of any kind',
    yes: {},
    no: { 'radio.transmitter': false, 'radio.technologies': [], 'radio.internet_connected': 'none' },
  },
];

const digitalFeatures: readonly Feature[] = [
  {
    phrases: 'app|smartphone app|companion app|mobile app|phone app|app control|app controlled|app connectivity|control via app',
    yes: { 'digital.network_connection': true, 'digital.software': true, 'radio.internet_connected': 'indirect' },
  },
  {
    phrases: 'cloud|cloud service|internet|internet connection|cloud connection|cloud connected|streaming service|web server|remote access|wan port|alexa|google assistant|cloud storage|spotify|internet connected|internet connectivity|cloud connectivity|mqtt|netflix|web interface',
    yes: { 'radio.internet_connected': 'direct', 'digital.network_connection': true, 'digital.software': true },
    no: { 'radio.internet_connected': 'none' },
  },
  { phrases: 'network connection|ethernet|lan|rj45|modbus|profinet|network interface|usb data|can bus|ethercat|knx|usb interface|profibus|usb port for data|opc ua|rs 485|rs485|serial interface|data interface|hdmi|networked|data connection|ethernet port|ethernet ports|lan port|ethernet interface', yes: { 'digital.network_connection': true, 'digital.software': true }, no: { 'digital.network_connection': false } },
  { phrases: 'software|firmware|microcontroller|processor|embedded software|operating system|microprocessor|android|linux|programmable|rtos', yes: { 'digital.software': true }, no: { 'digital.software': false } },
  { phrases: 'firmware update|over the air|ota|software update|ota update|ota updates|automatic updates|over the air update|remote update|fota|security update', yes: { 'digital.ota': true, 'digital.software': true } },
  { phrases: 'artificial intelligence|machine learning|ai|neural network|deep learning|ai powered|ai based|large language model|llm|face recognition|facial recognition|ai model|computer vision|machine learning model', yes: { 'digital.ai': 'ml', 'digital.software': true }, no: { 'digital.ai': 'none' } },
  { phrases: 'personal data|user account|location data|user profile|location tracking|voice recording|health data|camera and microphone|stores user data|user data|heart rate|gps tracking|tracks location|live video|video stream|records audio|built in microphone', yes: { 'radio.processes_personal_data': true }, no: { 'radio.processes_personal_data': false } },
  { phrases: 'payment|contactless payments|virtual currency|payments|mobile payment|cryptocurrency|card payments|money transfer|banking|pay function', yes: { 'radio.money_transfer': true }, no: { 'radio.money_transfer': false } },
  { phrases: 'worn on the wrist|worn on the body|body worn|wearable|wrist worn|clip on body|worn in the ear|worn on the finger|worn around the neck|worn at the belt', yes: { 'radio.body_worn': true } },
  { phrases: 'electronics|electronic|pcb|circuit board|printed circuit board|electronic control|electronic components', yes: { 'electronics.active': true, 'power.electrical': true }, no: { 'electronics.active': false } },
];

const electric: FactPatch = { 'power.electrical': true };
const rechargeable: FactPatch = { ...electric, 'battery.present': true, 'power.sources': ['battery_rechargeable'] };
const primary: FactPatch = { ...electric, 'battery.present': true, 'power.sources': ['battery_primary'] };
const lithium: FactPatch = { ...rechargeable, 'battery.chemistry': 'li_ion' };
const noBattery: FactPatch = { 'battery.present': false };

const powerFeatures: readonly Feature[] = [
  { phrases: 'mains|mains powered|mains supply|mains voltage|mains operated|grid powered|plugged into the mains|mains plug|power plug|schuko|schuko plug|wall plug|power cord|mains cable|mains cord|mains connection|household outlet|wall socket|power outlet|household socket|wall outlet|eu plug|plug in|euro plug|corded|power cable|cord connected|hard wired|mains lead|uk plug|us plug', yes: { ...electric, 'power.sources': ['mains'] } },
  { phrases: 'mains adapter|power adapter|ac adapter|wall adapter|external power supply|plug in power supply|power supply unit included|external power adapter|external adapter|power brick|12 v adapter|dc adapter|plug in adapter|desktop power supply', yes: { ...electric, 'power.sources': ['mains_adapter'] } },
  { phrases: 'usb powered|usb charging|usb c charging|usb rechargeable|charges via usb|usb c port for charging|charged via usb|powered by usb|usb power|charging via usb|usb c rechargeable|charged over usb|usb c charging port|charged by usb|powered via usb|usb charged|charges over usb|charging over usb|charge via usb|rechargeable via usb|charged via usb c|usb charging cable|usb c', yes: { ...electric, 'power.sources': ['usb'] } },
  { phrases: 'battery|batteries|lithium battery|battery pack|battery powered|battery operated|cordless|battery driven|accumulator|built in battery|internal battery', yes: { ...electric, 'battery.present': true }, no: noBattery },
  { phrases: 'rechargeable battery|rechargeable|rechargeable batteries|rechargeable battery pack|battery life|nimh|nickel metal hydride|charging case', yes: rechargeable, no: noBattery },
  { phrases: 'li ion|lithium ion|lithium ion battery|li ion battery|lithium polymer|lipo|lifepo4|li po|lithium iron phosphate|lfp|lithium ion batteries|lithium polymer battery|li ion cells|lithium ion cells|lipo battery|li ion rechargeable battery|li ion battery pack|lithium ion battery pack|lfp battery', yes: lithium, no: noBattery },
  { phrases: 'aa batteries|aaa batteries|alkaline batteries|disposable batteries|9v battery|alkaline|aa|aaa|aa battery|aaa battery|lr6|lr03|lr44|replaceable batteries|primary battery|primary cell|non rechargeable battery|lithium primary cell|9 v battery|aa cells|aaa cells|lithium thionyl chloride|primary lithium battery|d cell|c cell', yes: primary, no: noBattery },
  { phrases: 'button cell|coin cell|cr2032|cr2025|button battery|coin cell battery|coin battery|button cell battery|cr1632|cr2450|ag13|lr41', yes: { ...primary, 'battery.button_cell': true }, no: { 'battery.button_cell': false } },
  { phrases: 'lead acid|lead acid battery|agm|agm battery|lead battery', yes: { ...rechargeable, 'battery.chemistry': 'lead' } },
  { phrases: 'batteries not included|battery not included|battery not supplied|batteries not supplied|sold without battery|battery sold separately|batteries sold separately|bare tool|excluding batteries', yes: { ...electric, 'battery.present': true, 'battery.supplied': false } },
  { phrases: 'replaceable battery|removable battery|user replaceable battery|exchangeable battery|swappable battery|battery can be replaced|interchangeable battery|detachable battery', yes: { ...electric, 'battery.present': true, 'battery.removable_by_user': true } },
  { phrases: 'non removable battery|fixed battery|sealed battery|battery not removable|built in rechargeable battery|integrated battery|non replaceable battery|built in battery|integrated rechargeable battery|built in lithium ion battery|built in li ion battery|integrated lithium ion battery', yes: { ...rechargeable, 'battery.removable_by_user': false }, no: noBattery },
  { phrases: 'solar|solar powered|solar cell|solar panel|photovoltaic|solar cells', yes: { ...electric, 'power.sources': ['solar'] } },
  { phrases: 'poe|power over ethernet', yes: { ...electric, 'power.sources': ['poe'], 'digital.network_connection': true } },
  { phrases: 'cigarette lighter socket|vehicle electrical system|vehicle supply|on board electrical system|12v vehicle|car 12 v socket|vehicle on board network|vehicle battery supply|12 v vehicle|24 v vehicle|vehicle power supply|12 v on board|12 v on board supply', yes: { ...electric, 'power.sources': ['vehicle_12_24v'] } },
  { phrases: 'three phase|3 phase|threephase|three phase supply|3 ph', yes: { ...electric, 'power.phases': 3, 'power.sources': ['mains'] } },
  { phrases: 'single phase|1 phase', yes: { ...electric, 'power.phases': 1 } },
  { phrases: 'electric|electrical|electrically powered|electric powered|electrically heated|electrically operated|electric drive|electrically driven', yes: electric, no: { 'power.electrical': false } },
  { phrases: 'electricity|electrical parts|electrical components|power supply needed|electric parts|electric components|electrical function|electrical power', yes: electric, no: { 'power.electrical': false } },
  { phrases: 'hand operated|manually operated|hand powered|purely mechanical|wind up|hand crank|non electric|non electrical|unpowered', yes: { 'mechanical.drive': 'human' } },
];

const mechanicalFeatures: readonly Feature[] = [
  { phrases: 'motor|motorised|motorized|electric motor|motor driven|servo|moving parts|actuator|brushless motor|dc motor|servo drives|motors|servo motor|powered movement|rotating blade|driven by a motor|motor powered', yes: { 'mechanical.moving_parts_powered': true }, no: { 'mechanical.moving_parts_powered': false } },
  { phrases: 'petrol engine|diesel engine|combustion engine|gasoline engine|two stroke|four stroke|petrol|diesel|internal combustion engine|petrol driven|petrol powered|diesel powered|gasoline', yes: { 'mechanical.drive': 'combustion', 'mechanical.moving_parts_powered': true } },
  { phrases: 'hydraulics|hydraulically driven|hydraulic drive|hydraulic cylinder|hydraulic press|hydraulic system|hydraulic power unit', yes: { 'mechanical.drive': 'hydraulic', 'mechanical.moving_parts_powered': true } },
  { phrases: 'compressed air driven|air powered|pneumatically driven|pneumatic drive|pneumatic cylinder|pneumatic tool', yes: { 'mechanical.drive': 'pneumatic', 'mechanical.moving_parts_powered': true } },
  { phrases: 'hand held|handheld|hand held power tool', yes: {} },
  { phrases: 'lifts loads|lifting loads|load lifting|hoisting|lifting of loads|lifting goods|lift loads|lifting capacity', yes: { 'mechanical.lifting_loads': true, 'mechanical.moving_parts_powered': true } },
  { phrases: 'lifting persons|lifts persons|lifting of persons|lifting people|carries persons|man riding|lift persons|lifts people', yes: { 'mechanical.lifting_persons': true, 'mechanical.moving_parts_powered': true }, no: { 'mechanical.lifting_persons': false } },
  { phrases: 'safety function|safety component|protective device for machinery|safety component for machinery|safety component of machinery', yes: { 'mechanical.safety_component': true }, no: { 'mechanical.safety_component': false } },
  { phrases: 'partly completed machinery|without end effector|for integration into machinery|to be incorporated into machinery|for incorporation into machinery|partly completed|declaration of incorporation|for integration into a machine|intended to be incorporated|no end effector|without gripper|without tool', yes: { form: 'partly_completed' } },
  { phrases: 'simple pressure vessel|welded vessel for air|unfired pressure vessel|for air or nitrogen|welded steel vessel', yes: { 'pressure.simple_vessel': true } },
  { phrases: 'transportable pressure|gas bottle|transportable cylinder|transportable gas cylinder|transportable pressure receptacle', yes: { 'pressure.transportable': true } },
  { phrases: 'aerosol|propellant|aerosol dispenser|spray can|aerosol can', yes: { 'pressure.aerosol': true }, no: { 'pressure.aerosol': false } },
  { phrases: 'toxic gas|flammable gas|dangerous fluid|fluid group 1|flammable fluid|hazardous gas|explosive gas|hydrogen', yes: { 'pressure.fluid_group': 1 } },
  { phrases: 'fluid group 2|compressed air|nitrogen|steam', yes: { 'pressure.fluid_group': 2 } },
  { phrases: 'natural gas|burns gas|gas burner|propane|butane|lpg|gas fired|gas operated|gas powered|gas appliance|gas burning|liquefied petroleum gas', yes: { 'gas.burns_gas': true }, no: { 'gas.burns_gas': false } },
  { phrases: 'atex|explosive atmosphere|explosive atmospheres|potentially explosive atmosphere|zone 1|zone 2|ex zone|hazardous area|explosion proof|zone 0|zone 21|zone 22|zone 20|intrinsically safe|flameproof|hazardous areas|explosion protected|ex d|ex ia|explosion hazard', yes: { 'atmosphere.explosive_intended': true }, no: { 'atmosphere.explosive_intended': false } },
];

const lightFeatures: readonly Feature[] = [
  { phrases: 'class 1 laser|laser class 1|class 1 laser product', yes: { 'optical.laser_class': '1' } },
  { phrases: 'class 1m laser|laser class 1m', yes: { 'optical.laser_class': '1M' } },
  { phrases: 'class 1c laser|laser class 1c', yes: { 'optical.laser_class': '1C' } },
  { phrases: 'class 2 laser|laser class 2|class 2 laser product|laser class ii|class ii laser', yes: { 'optical.laser_class': '2' } },
  { phrases: 'class 2m laser|laser class 2m', yes: { 'optical.laser_class': '2M' } },
  { phrases: 'class 3r laser|laser class 3r|class 3r', yes: { 'optical.laser_class': '3R' } },
  { phrases: 'class 3b laser|laser class 3b|class 3b', yes: { 'optical.laser_class': '3B' } },
  { phrases: 'class 4 laser|laser class 4|class 4 laser source|class 4 fibre laser|class 4 fiber laser', yes: { 'optical.laser_class': '4' } },
  { phrases: 'uv c|uvc|ultraviolet|uv light|uv lamp|uv radiation|uv led|uv c lamp|uv a', yes: { 'optical.uv': true }, no: { 'optical.uv': false } },
  { phrases: 'energy efficient light source|illumination|lumen|lighting|led light|light output|luminous flux', yes: { 'optical.light_source': true }, no: { 'optical.light_source': false } },
];

const noMedical: FactPatch = { 'medical.purpose': 'none' };

const medicalFeatures: readonly Feature[] = [
  { phrases: 'for diagnosis|patient diagnosis|medical diagnosis|clinical diagnosis|aids diagnosis|supports diagnosis|detects disease|diagnosing|detection of disease|screening for disease|diagnostic imaging|diagnosis of disease|detects atrial fibrillation|diagnostic purposes', yes: { 'medical.purpose': 'diagnosis' }, no: noMedical },
  { phrases: 'patient monitoring|monitors patients|monitoring of patients|vital signs|monitoring of vital signs|vital parameters|monitors vital signs|monitoring patients|monitoring of disease|monitors blood glucose|monitors glucose', yes: { 'medical.purpose': 'monitoring' }, no: noMedical },
  { phrases: 'pain relief|treatment of disease|alleviation of disease|medical treatment|drug delivery|delivers medication|treatment of patients|administers medication|treats disease|radiation therapy|oxygen therapy|drug therapy|pain therapy|infusion of drugs|life support|rehabilitation therapy|medication delivery', yes: { 'medical.purpose': 'treatment' }, no: noMedical },
  { phrases: 'compensation for an injury|compensates hearing loss|hearing loss|disability compensation|compensation for disability|hearing impairment|disabled persons|compensates for hearing loss|compensation of disability|people with hearing loss|reduced mobility', yes: { 'medical.purpose': 'compensation' }, no: noMedical },
  { phrases: 'medical|medical purpose|medical device|medical use|medical claim|patient|medical function|clinical use|hospital|medical application|intensive care|surgery|surgical|clinic', yes: { sector: ['medical'] }, no: noMedical },
  { phrases: 'diagnosis|diagnostic|diagnose|treatment|therapy|therapeutic|disease', yes: {}, no: noMedical },
  { phrases: 'non medical|wellness only|not a medical device|general wellness|wellness|not for medical use|fitness only|lifestyle use|not medical|wellbeing', yes: noMedical },
  { phrases: 'in vitro|blood sample|urine sample|saliva sample|test strip|nasal swab|in vitro diagnostic|swab sample|human samples|sample from the human body|patient samples|plasma samples|serum samples|human specimens|blood samples', yes: { 'medical.ivd': true, 'medical.purpose': 'diagnosis' }, no: { 'medical.ivd': false } },
  { phrases: 'self test|self testing|home test|lay user|home use test|lay users|lay person', yes: { 'medical.self_test': true } },
  { phrases: 'implantable|implanted|implant|implantation|permanently implanted|long term implantable', yes: { 'medical.implantable': true, 'medical.invasive': true }, no: { 'medical.implantable': false } },
  { phrases: 'invasive|inserted into the body|enters the body|surgically invasive|intravenous|needle|inserted into a blood vessel|subcutaneous|percutaneous', yes: { 'medical.invasive': true }, no: { 'medical.invasive': false } },
  { phrases: 'sterile|sterilised|sterilized|supplied sterile|ethylene oxide|gamma sterilised|eo sterilised|sterile packed|sterile packaging|delivered sterile|eto sterilised', yes: { 'medical.sterile': true }, no: { 'medical.sterile': false } },
  { phrases: 'non sterile|unsterile|supplied non sterile', yes: { 'medical.sterile': false } },
  { phrases: 'reusable surgical instrument|reusable surgical|reusable instrument', yes: { 'medical.reusable_surgical': true } },
  { phrases: 'class i|class i medical device|mdr class i|class i device', yes: { 'medical.eu_class': 'I' } },
  { phrases: 'class iia|mdr class iia|class 2a|class iia medical device', yes: { 'medical.eu_class': 'IIa' } },
  { phrases: 'class iib|mdr class iib|class 2b|class iib medical device', yes: { 'medical.eu_class': 'IIb' } },
  { phrases: 'class iii|mdr class iii|class iii medical device|class iii device', yes: { 'medical.eu_class': 'III' } },
  { phrases: 'fda class i|us class i', yes: { 'medical.us_class': 'I' } },
  { phrases: 'fda class ii|510 k|us class ii|fda class 2', yes: { 'medical.us_class': 'II' } },
  { phrases: 'fda class iii|pma|us class iii', yes: { 'medical.us_class': 'III' } },
];

const professional: FactPatch = { 'users.consumer': false, sector: ['professional'] };
const industrial: FactPatch = { 'users.consumer': false, sector: ['industrial'] };

const userFeatures: readonly Feature[] = [
  { phrases: 'consumer|consumers|home use|household use|private use|domestic use|for home|at home|household|household appliance|domestic|everyday use|consumer product|private households|families|hobby|diy|general public', yes: { 'users.consumer': true, sector: ['consumer'] }, no: { 'users.consumer': false } },
  { phrases: 'professional use|professional use only|for professionals|trained personnel|commercial use|professional users|for professional use only|professional users only|trained operators|gastronomy|qualified personnel|restaurants|skilled persons|tradesmen|professional kitchens|hotels|professional kitchen|commercial kitchens', yes: professional },
  { phrases: 'industrial use|in factories|industrial|industrial environment|production line|manufacturing plant|manufacturing line|factory floor|for industry|factory automation|industrial automation|process plant|process industry|chemical plant|industrial plants', yes: industrial },
  { phrases: 'laboratory|laboratory use|research laboratory|lab|laboratories', yes: { sector: ['laboratory'], 'users.consumer': false } },
  { phrases: 'military|defence|defense', yes: { sector: ['military'] } },
  { phrases: 'dog toy|cat toy|pet toy|toy for dogs|toy for cats|toy for pets', yes: { 'users.toy': false } },
  { phrases: 'toy|toys|for play|play value|childrens toy|child s play|play by children|used in play|plaything', yes: { 'users.toy': true }, no: { 'users.toy': false } },
  { phrases: 'for children|for kids|children aged|kids|child|children|toddlers|babies|infants|baby|toddler|newborns|preschool|for babies', yes: {}, no: { 'users.toy': false, 'users.childcare_article': false } },
  { phrases: 'for the care of babies|infant feeding|baby care|childcare|sleep of babies|child care article|nursery|feeding babies', yes: { 'users.childcare_article': true } },
  { phrases: 'protective equipment|ppe|protects the wearer|personal protection|protects the user|personal protective equipment|category iii ppe|category ii ppe|wearer protection', yes: { 'users.ppe': true }, no: { 'users.ppe': false } },
];

const substanceFeatures: readonly Feature[] = [
  { phrases: 'food contact|in contact with food|food grade|food safe|contact with food|touches food|food and drink|contact with food and drink|comes into contact with food|food contact material|foodstuff|beverage contact', yes: { 'contact.food': true }, no: { 'contact.food': false } },
  { phrases: 'drinking water|potable water|drinking water supply|drinking water installation', yes: { 'contact.drinking_water': true }, no: { 'contact.drinking_water': false } },
  { phrases: 'skin contact|worn on the skin|direct skin contact|in contact with skin|prolonged skin contact|contact with the skin|direct and prolonged contact with the skin|worn directly on the skin|next to skin', yes: { 'contact.skin_prolonged': true }, no: { 'contact.skin_prolonged': false } },
  { phrases: 'mucous membrane|mucosa|put in the mouth|mouth contact|placed in the mouth', yes: { 'contact.mucosa': true } },
  { phrases: 'cotton|polyester|textile|fabric|wool|nylon|linen|fleece|viscose|elastane|silk|knitted|woven|textiles|jersey|merino|polyamide|acrylic yarn|plush fabric', yes: { materials: ['textile'] }, no: {} },
  { phrases: 'leather|suede|genuine leather', yes: { materials: ['leather'] } },
  { phrases: 'wood|wooden|bamboo|beech|oak|pine|plywood|birch|solid wood|timber|mdf|particle board|chipboard|rubberwood', yes: { materials: ['wood'] } },
  { phrases: 'metal|steel|aluminium|aluminum|stainless steel|brass|iron body|titanium|copper|zinc|cast iron|gold plated|chrome plated', yes: { materials: ['metal'] } },
  { phrases: 'plastic|polypropylene|abs plastic|polycarbonate|pvc|polyethylene|tritan|pet bottle|melamine|polystyrene|acrylic|tpu|polyurethane|pur foam', yes: { materials: ['plastic'] } },
  { phrases: 'ceramic|porcelain|stoneware|earthenware', yes: { materials: ['ceramic'] } },
  { phrases: 'glass|borosilicate|borosilicate glass|tempered glass|crystal glass', yes: { materials: ['glass'] } },
  { phrases: 'rubber|silicone|latex|natural rubber|silicon rubber|tpe', yes: { materials: ['rubber'] } },
  { phrases: 'paper|cardboard|paperboard|corrugated cardboard', yes: { materials: ['paper'] } },
  { phrases: 'painted|coating|lacquered|varnished|paint|powder coated|coated|lacquer', yes: { materials: ['paint_coating'] } },
  { phrases: 'flammable|highly flammable|flammable liquid|solvent based|extremely flammable', yes: { 'chemicals.flammable': true }, no: { 'chemicals.flammable': false } },
  { phrases: 'biocidal|antimicrobial|antibacterial|kills germs|kills bacteria|disinfecting|kills 99|silver ions|repels insects|biocide|kills insects|antifungal|kills 99 9 of bacteria|repellent|disinfects', yes: { 'chemicals.biocidal': true }, no: { 'chemicals.biocidal': false } },
  { phrases: 'pfas|fluoropolymer|ptfe|fluorinated|ptfe coating|teflon', yes: { 'chemicals.pfas': true }, no: { 'chemicals.pfas': false } },
  { phrases: 'pyrotechnic|pyrotechnics|pyrotechnic composition', yes: { 'chemicals.pyrotechnic': true }, no: { 'chemicals.pyrotechnic': false } },
  { phrases: 'mixture|chemical mixture|liquid mixture|chemical product|solvent', yes: { 'chemicals.is_mixture': true, form: 'substance_mixture' }, no: { 'chemicals.is_mixture': false } },
];

const placeFeatures: readonly Feature[] = [
  { phrases: 'permanently installed in buildings|construction works|built into buildings|load bearing|built into the building|permanently incorporated|permanent installation in buildings|incorporated permanently|structural use|permanently installed in the building|for use in buildings and civil engineering|permanently built into buildings|permanently built into a building', yes: { 'environment.building_permanent': true }, no: { 'environment.building_permanent': false } },
  { phrases: 'outdoor|outdoors|outdoor use|garden|for use outdoors|weatherproof|ip65|ip66|ip67', yes: { 'environment.outdoor': true }, no: { 'environment.outdoor': false } },
  { phrases: 'indoor use only|indoors only|for indoor use only|for indoor use', yes: { 'environment.outdoor': false } },
  { phrases: 'sale by weight|legal for trade|trade use|for trade|direct sales to the public|price calculation|trade transactions|verified for trade|commercial transactions', yes: { 'measuring.legal_metrology_use': 'trade' }, no: { 'measuring.legal_metrology_use': 'none' } },
  { phrases: 'for billing|utility metering|billing purposes|utility billing|sub billing', yes: { 'measuring.legal_metrology_use': 'utility' }, no: { 'measuring.legal_metrology_use': 'none' } },
  { phrases: 'pedal assist|pedal assistance|assists only while pedalling|pedalling assistance|assistance while pedalling|motor assists only when pedalling|pedal assisted|assist only while pedalling|while pedalling|when pedalling|pedaling', yes: { 'vehicle.pedal_assist': true }, no: { 'vehicle.pedal_assist': false } },
  { phrases: 'throttle|thumb throttle', yes: { 'vehicle.pedal_assist': false } },
  { phrases: 'with seat|saddle|with a seat|seated', yes: { 'vehicle.seat': true } },
  { phrases: 'without seat|no seat|standing scooter|without a seat|standing riding position|ridden standing', yes: { 'vehicle.seat': false } },
  { phrases: 'passenger cars|m1 vehicles|passenger car|m1|category m1|cars', yes: { 'vehicle.component_of': ['M1'] } },
  { phrases: 'm2 vehicles|m3 vehicles|m2|m3|coaches|category m3|buses', yes: { 'vehicle.component_of': ['M2', 'M3'] } },
  { phrases: 'n1 vehicles|light commercial vehicles|n1|category n1|vans', yes: { 'vehicle.component_of': ['N1'] } },
  { phrases: 'n2 vehicles|n3 vehicles|heavy duty vehicles|n2|n3|category n3|trucks|commercial vehicles|lorries', yes: { 'vehicle.component_of': ['N2', 'N3'] } },
  { phrases: 'motorcycles|mopeds|category l|l category|l3e|l1e', yes: { 'vehicle.component_of': ['L'] } },
  { phrases: 'trailers|category o', yes: { 'vehicle.component_of': ['O'] } },
  { phrases: 'tractors|agricultural tractors|category t', yes: { 'vehicle.component_of': ['T'] } },
  { phrases: 'non road mobile machinery|nrmm', yes: { 'vehicle.component_of': ['NRMM'] } },
  { phrases: 'type approval|un ece|asil|asil b|asil d|iso 26262|safety related vehicle|asil c|safety relevant|asil a', yes: { 'vehicle.safety_related': true } },
];

/** Every feature phrase, one table a topic; the order decides which reading of the same phrase is kept. */
export const featureTables = {
  radio: radioFeatures,
  digital: digitalFeatures,
  power: powerFeatures,
  mechanical: mechanicalFeatures,
  light: lightFeatures,
  medical: medicalFeatures,
  users: userFeatures,
  substances: substanceFeatures,
  place: placeFeatures,
} as const satisfies Readonly<Record<string, readonly Feature[]>>;

/** One index per topic, so that a long phrase of one topic does not use up the words of another. */
export const featureIndexes: readonly PhraseIndex<Feature>[] = Object.values(featureTables).map(
  (features: readonly Feature[]) =>
    new PhraseIndex(
      features.flatMap((feature) => feature.phrases.split('|').map((phrase) => ({ phrase, entry: feature }))),
    ),
);
