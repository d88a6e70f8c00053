import type { FactPatch } from '../../fact-patch.ts';
import type { Feature } from '../feature.ts';

const noMedical: FactPatch = { 'medical.purpose': 'none' };
const professional: FactPatch = { 'users.consumer': false, sector: ['professional'] };
const industrial: FactPatch = { 'users.consumer': false, sector: ['industrial'] };

/** Medical purpose. */
export const medicalFeatures: readonly Feature[] = [
  {
    phrases:
      'dicom|radiograph|mammogram|mammography images|ct scans|ct images|chest x ray|mri scans|mr images|x ray images|radiologist|ultrasound images',
    yes: { product_types: ['medical_imaging_software'] },
  },
  {
    phrases:
      'for diagnosis|patient diagnosis|medical diagnosis|clinical diagnosis|aids diagnosis|supports diagnosis|detects disease|diagnosing|detection of disease|screening for disease|diagnostic imaging|diagnosis of disease|detects atrial fibrillation|diagnostic purposes|signs of atrial fibrillation|arrhythmia detection|melanoma|skin cancer|skin lesions|diabetic retinopathy|suspected stroke|suspected cancer|lung nodules|pneumothorax|intracranial haemorrhage|intracranial hemorrhage|cancer detection|detection of cancer|triage of patients|screening for cancer|detects signs of disease|assesses symptoms|radiographs|mammograms',
    yes: { 'medical.purpose': 'diagnosis' },
    no: noMedical,
  },
  {
    phrases:
      'patient monitoring|monitors patients|monitoring of patients|vital signs|monitoring of vital signs|vital parameters|monitors vital signs|monitoring patients|monitoring of disease|monitors blood glucose|monitors glucose|heart failure patients|remote patient monitoring|monitors patients at home|people with diabetes|patients with diabetes',
    yes: { 'medical.purpose': 'monitoring' },
    no: noMedical,
  },
  {
    phrases:
      'pain relief|treatment of disease|alleviation of disease|medical treatment|drug delivery|delivers medication|treatment of patients|administers medication|treats disease|radiation therapy|oxygen therapy|drug therapy|pain therapy|infusion of drugs|life support|rehabilitation therapy|medication delivery|bolus calculator|insulin dose|insulin doses|insulin dosing|treatment planning|treats insomnia|vascular lesions|pigmented lesions|sleep apnoea|sleep apnea|copd|psoriasis|epilepsy|chronic wounds|pressure ulcers|kidney failure|renal failure|urinary retention|for the treatment of pain|treatment of pain|treatment of acne|treats acne|treatment of asthma|digital therapeutic|prescription digital therapeutic',
    yes: { 'medical.purpose': 'treatment' },
    no: noMedical,
  },
  {
    phrases:
      'compensation for an injury|compensates hearing loss|hearing loss|disability compensation|compensation for disability|hearing impairment|disabled persons|compensates for hearing loss|compensation of disability|people with hearing loss|reduced mobility',
    yes: { 'medical.purpose': 'compensation' },
    no: noMedical,
  },
  {
    phrases:
      'medical|medical purpose|medical device|medical use|medical claim|medical function|clinical use|medical application|clinical diagnostics',
    yes: { sector: ['medical'] },
    no: noMedical,
  },
  {
    phrases:
      'decision support for radiologists|decision support for clinicians|decision support for physicians|decision support for doctors|clinical decision support|supports radiologists|assists radiologists|aids radiologists|supports the radiologist|supports clinicians in|aid to diagnosis|aids diagnosis|detects intracranial haemorrhage|detects stroke|detects fractures|detects tumours|detects tumors|detects cancer|detects skin cancer|detects pneumonia|detects lung nodules|detects lesions|detects atrial fibrillation|detects arrhythmias|detects arrhythmia|detects diabetic retinopathy|detects glaucoma|detects sepsis|detection of atrial fibrillation|detection of cancer|detection of diabetic retinopathy|detection of lung nodules|detection of stroke',
    yes: { 'medical.purpose': 'diagnosis', sector: ['medical'], 'users.consumer': false },
    no: noMedical,
  },
  {
    phrases: 'patient|hospital|intensive care|surgery|surgical|clinic|operating theatre|operating room',
    yes: { sector: ['medical'] },
  },
  { phrases: 'diagnosis|diagnostic|diagnose|treatment|therapy|therapeutic|disease', yes: {}, no: noMedical },
  {
    phrases:
      'non medical|wellness only|not a medical device|general wellness|wellness|not for medical use|fitness only|lifestyle use|not medical|wellbeing|wellness product|for research use only|research use only|ruo|not for diagnostic use|not for clinical use|not for use in diagnostic procedures|veterinary|veterinary use|for veterinary use|veterinarians|not for human use|for animals|not for in vitro diagnostic use',
    yes: noMedical,
  },
  {
    phrases:
      'in vitro|prepares plasma|prepares serum|preparation of plasma|preparation of serum|separation of plasma|separation of serum|separates serum|blood centrifuge|blood sample|urine sample|saliva sample|test strip|nasal swab|in vitro diagnostic|swab sample|human samples|sample from the human body|patient samples|plasma samples|serum samples|human specimens|blood samples',
    yes: { 'medical.ivd': true, 'medical.purpose': 'diagnosis' },
    no: { 'medical.ivd': false },
  },
  {
    phrases:
      'plano only|plano lenses|plano lens|do not correct sight|does not correct sight|do not correct vision|without visual correction|no visual correction|no vision correction|without vision correction|without correction of sight',
    yes: { product_types: ['plano_contact_lens'] },
  },
  { phrases: 'laypersons|layperson|laymen|laypeople|untrained persons', yes: {}, no: { 'users.consumer': false } },
  {
    phrases: 'self test|self testing|home test|lay user|home use test|lay users|lay person',
    yes: { 'medical.self_test': true },
  },
  {
    phrases: 'implantable|implanted|implant|implantation|permanently implanted|long term implantable',
    yes: { 'medical.implantable': true, 'medical.invasive': true },
    no: { 'medical.implantable': false },
  },
  {
    phrases:
      'invasive|inserted into the body|enters the body|surgically invasive|intravenous|needle|inserted into a blood vessel|subcutaneous|percutaneous',
    yes: { 'medical.invasive': true },
    no: { 'medical.invasive': false },
  },
  {
    phrases:
      'ethylene oxide|eo sterilised|eo sterilized|eto sterilised|eto sterilized|sterilised by eo|sterilized by eo|eto gas|sterilised with ethylene oxide|sterilized with ethylene oxide|sterile eo|sterile (eo)|supplied sterile (eo)|delivered sterile (eo)|supplied sterile (eto)|sterile (eto)|eo sterile|sterilised by ethylene oxide|sterilized by ethylene oxide',
    yes: { 'medical.sterile': true, 'medical.sterilisation': ['ethylene_oxide'] },
  },
  {
    phrases:
      'gamma sterilised|gamma sterilized|gamma irradiation|gamma irradiated|sterilised by irradiation|sterilized by irradiation|radiation sterilised|radiation sterilized|sterile by irradiation|e beam sterilised|e beam sterilized|electron beam sterilised|electron beam|e beam|sterilised by electron beam|sterilised by gamma|sterilized by gamma|sterilised by radiation|sterilized by radiation|gamma radiation|irradiation sterilised|sterile r|supplied sterile (gamma)|sterile (gamma)|sterile (r)',
    yes: { 'medical.sterile': true, 'medical.sterilisation': ['radiation'] },
  },
  {
    phrases:
      'steam sterilised in its pack|sterilised with steam|sterilized with steam|steam sterilised and sealed|sterilised with moist heat|sterilized with moist heat|sterilised by moist heat|sterilized by moist heat|sterilised by steam|sterilized by steam|moist heat sterilised|moist heat sterilized|autoclaved in the blister|steam sterilised in the blister|terminally steam sterilised|terminally sterilised by steam',
    yes: { 'medical.sterile': true, 'medical.sterilisation': ['moist_heat'] },
  },
  {
    phrases: 'aseptically filled|aseptic filling|aseptic processing|aseptically processed',
    yes: { 'medical.sterile': true, 'medical.sterilisation': ['aseptic'] },
  },
  {
    phrases: 'glutaraldehyde|liquid chemical sterilisation|liquid chemical sterilization|liquid chemical sterilant',
    yes: { 'medical.sterilisation': ['liquid_chemical'] },
  },
  {
    phrases:
      'sterilised before use|sterilized before use|sterilise before use|sterilize before use|must be sterilised|must be sterilized|steam sterilisable|steam sterilizable|autoclavable|can be sterilised|can be sterilized|sterilised before each use|sterilized before each use|sterilisation before use|cleaned and sterilised|cleaned and sterilized|clean and sterilise|clean and sterilize|can be autoclaved|steam sterilisation at|steam sterilization at|sterilisable|sterilizable|reprocessed|reprocessing|cleaning and sterilisation by the user|autoclave at|autoclaved at',
    yes: { 'medical.sterile': false },
  },
  {
    phrases:
      'sterile|sterilised|sterilized|supplied sterile|sterile packed|sterile packaging|delivered sterile|sterile until opened',
    yes: { 'medical.sterile': true },
    no: { 'medical.sterile': false },
  },
  { phrases: 'non sterile|unsterile|supplied non sterile', yes: { 'medical.sterile': false } },
  {
    phrases: 'reusable surgical instrument|reusable surgical|reusable instrument',
    yes: { 'medical.reusable_surgical': true },
  },
  {
    phrases:
      'home healthcare|home healthcare environment|home health care|for home treatment|home therapy|home care environment|used at home|use at home|home use by patients|home care|your home|homecare|in the home|self use at home|patient s home',
    yes: { 'medical.environment': ['home'], 'users.consumer': true },
    no: {},
  },
  {
    phrases:
      'ambulance|ambulances|emergency medical services|pre hospital|prehospital|rescue helicopter|rescue services|paramedics|emergency vehicle use|patient transport|rescue teams',
    yes: { 'medical.environment': ['emergency'] },
  },
  {
    phrases: 'mr conditional|mri conditional|mr safe|mri safe|mri compatible implant|full body mri|conditional for mri',
    yes: { 'medical.environment': ['mr'] },
  },
  { phrases: 'ecg|ekg|electrocardiogram|ecg leads|lead ecg', yes: { 'medical.parameters': ['ecg'] } },
  { phrases: 'spo2|oxygen saturation|pulse oximetry|blood oxygen', yes: { 'medical.parameters': ['spo2'] } },
  {
    phrases: 'nibp|non invasive blood pressure|noninvasive blood pressure|blood pressure cuff|blood pressure',
    yes: { 'medical.parameters': ['nibp'] },
  },
  {
    phrases: 'ibp|invasive blood pressure|arterial line pressure|invasive pressure|invasive pressure channel',
    yes: { 'medical.parameters': ['ibp'] },
  },
  {
    phrases:
      'etco2|co2 analyser|co2 analyzer|agent analyser|anaesthetic agent monitoring|agent monitoring|agent and co2 analyser|agent and co2 analyzer|sidestream co2|mainstream co2|capnometry|capnography|end tidal co2|respiratory gas|anaesthetic gas|respired gas',
    yes: { 'medical.parameters': ['respiratory_gas'] },
  },
  {
    phrases: 'body temperature|temperature probe|skin temperature|x temperature|temperature channel|temperature',
    yes: { 'medical.parameters': ['temperature'] },
  },
  { phrases: 'class i|class i medical device|mdr class i|class i device', yes: { 'medical.eu_class': 'I' } },
  { phrases: 'class iia|mdr class iia|class 2a|class iia medical device', yes: { 'medical.eu_class': 'IIa' } },
  { phrases: 'class iib|mdr class iib|class 2b|class iib medical device', yes: { 'medical.eu_class': 'IIb' } },
  { phrases: 'class iii|mdr class iii|class iii medical device|class iii device', yes: { 'medical.eu_class': 'III' } },
  { phrases: 'fda class i|us class i', yes: { 'medical.us_class': 'I' } },
  { phrases: 'fda class ii|510 k|us class ii|fda class 2', yes: { 'medical.us_class': 'II' } },
  { phrases: 'fda class iii|pma|us class iii', yes: { 'medical.us_class': 'III' } },
];

/** Who uses it. */
export const userFeatures: readonly Feature[] = [
  {
    phrases:
      'chemical resistant gloves|chemical protective gloves|chemical resistant protective gloves|gloves against chemicals',
    yes: { 'users.persons_protected': 'hands_chemical' },
  },
  {
    phrases:
      'consumer|consumers|home use|household use|private use|domestic use|for home|at home|household|household appliance|domestic|everyday use|consumer product|private households|families|hobby|diy|general public',
    yes: { 'users.consumer': true, sector: ['consumer'] },
    no: { 'users.consumer': false },
  },
  {
    phrases:
      'professional use|health professionals|healthcare professionals|by professionals|specialist staff|certified installer|installed by professionals|canteens|bakeries|butcheries|catering|professional use only|for professionals|trained personnel|commercial use|professional users|for professional use only|professional users only|trained operators|gastronomy|qualified personnel|restaurants|skilled persons|tradesmen|professional kitchens|hotels|professional kitchen|commercial kitchens|for companies|enterprise networks|data centers|data centres|data center|data centre|for businesses|for business use|enterprise use',
    yes: professional,
  },
  {
    phrases: 'industrially compostable|compostable in industrial facilities|industrial composting|industrial compost',
    yes: {},
  },
  {
    phrases:
      'industrial use|in factories|industrial|industrial environment|production line|manufacturing plant|manufacturing line|factory floor|for industry|factory automation|industrial automation|process plant|process industry|chemical plant|industrial plants',
    yes: industrial,
  },
  {
    phrases: 'laboratory|laboratory use|research laboratory|laboratories|lab use|in the lab',
    yes: { sector: ['laboratory'], 'users.consumer': false },
  },
  {
    phrases: 'research use only|for research use only|life science research|scientific research',
    yes: { sector: ['laboratory'], 'users.consumer': false, 'medical.purpose': 'none' },
  },
  { phrases: 'military|defence|defense', yes: { sector: ['military'] } },
  {
    phrases:
      'rolling stock|regional trains|trains and trams|trams and trains|display for trains|for trains|rail vehicle|rail vehicles|railway vehicle|railway vehicles|railway applications|railway rolling stock|on board trains|locomotives|metro cars|passenger trains|rail applications',
    yes: { sector: ['rail'], 'users.consumer': false },
  },
  {
    phrases:
      'not a toy|not a toy for children|not toys|desk toy|toy for adults|adult toy|executive toy|collectible for adults|collector s item|adult collectors|for adult collectors|not for play',
    yes: { 'users.toy': false },
  },
  {
    phrases:
      'dog toy|cat toy|pet toy|toy for dogs|toy for cats|toy for pets|desk toy|toy for adults|executive toy|stress relief toy|adult fidget toy',
    yes: { 'users.toy': false },
  },
  {
    phrases: 'toy|toys|for play|play value|childrens toy|child s play|play by children|used in play|plaything',
    yes: { 'users.toy': true },
    no: { 'users.toy': false },
  },
  {
    phrases: 'for children|for kids|by children|by kids|for use by children|child s toy',
    yes: {},
    no: { 'users.toy': false, 'users.childcare_article': false },
  },
  {
    phrases: 'toddlers|babies|infants|baby|toddler|newborns|preschool|for babies|for infants|with infants',
    yes: {},
    no: { 'users.childcare_article': false },
  },
  {
    // An age limit ("not for children under 3 years") does not say that it is no toy.
    phrases:
      'children under|for children under|children below|children younger|children aged|for children aged|child under|kids under|children of|children from|children up|children in|children to|children less',
    yes: {},
  },
  {
    phrases:
      'for the care of babies|infant feeding|baby care|childcare|sleep of babies|child care article|nursery|feeding babies',
    yes: { 'users.childcare_article': true },
  },
  {
    phrases:
      'protective equipment|ppe|protects the wearer|personal protection|protects the user|personal protective equipment|category iii ppe|category ii ppe|wearer protection',
    yes: { 'users.ppe': true },
    no: { 'users.ppe': false },
  },
];
