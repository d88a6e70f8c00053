import type { FactPatch } from '../../fact-patch.ts';
import type { Feature } from '../feature.ts';

const noMedical: FactPatch = { 'medical.purpose': 'none' };
const professional: FactPatch = { 'users.consumer': false, sector: ['professional'] };
const industrial: FactPatch = { 'users.consumer': false, sector: ['industrial'] };

/** Medical purpose. */
export const medicalFeatures: readonly Feature[] = [
  {
    phrases:
      'for diagnosis|patient diagnosis|medical diagnosis|clinical diagnosis|aids diagnosis|supports diagnosis|detects disease|diagnosing|detection of disease|screening for disease|diagnostic imaging|diagnosis of disease|detects atrial fibrillation|diagnostic purposes',
    yes: { 'medical.purpose': 'diagnosis' },
    no: noMedical,
  },
  {
    phrases:
      'patient monitoring|monitors patients|monitoring of patients|vital signs|monitoring of vital signs|vital parameters|monitors vital signs|monitoring patients|monitoring of disease|monitors blood glucose|monitors glucose',
    yes: { 'medical.purpose': 'monitoring' },
    no: noMedical,
  },
  {
    phrases:
      'pain relief|treatment of disease|alleviation of disease|medical treatment|drug delivery|delivers medication|treatment of patients|administers medication|treats disease|radiation therapy|oxygen therapy|drug therapy|pain therapy|infusion of drugs|life support|rehabilitation therapy|medication delivery',
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
      'medical|medical purpose|medical device|medical use|medical claim|patient|medical function|clinical use|hospital|medical application|intensive care|surgery|surgical|clinic',
    yes: { sector: ['medical'] },
    no: noMedical,
  },
  { phrases: 'diagnosis|diagnostic|diagnose|treatment|therapy|therapeutic|disease', yes: {}, no: noMedical },
  {
    phrases:
      'non medical|wellness only|not a medical device|general wellness|wellness|not for medical use|fitness only|lifestyle use|not medical|wellbeing',
    yes: noMedical,
  },
  {
    phrases:
      'in vitro|blood sample|urine sample|saliva sample|test strip|nasal swab|in vitro diagnostic|swab sample|human samples|sample from the human body|patient samples|plasma samples|serum samples|human specimens|blood samples',
    yes: { 'medical.ivd': true, 'medical.purpose': 'diagnosis' },
    no: { 'medical.ivd': false },
  },
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
      'sterile|sterilised|sterilized|supplied sterile|ethylene oxide|gamma sterilised|eo sterilised|sterile packed|sterile packaging|delivered sterile|eto sterilised',
    yes: { 'medical.sterile': true },
    no: { 'medical.sterile': false },
  },
  { phrases: 'non sterile|unsterile|supplied non sterile', yes: { 'medical.sterile': false } },
  {
    phrases: 'reusable surgical instrument|reusable surgical|reusable instrument',
    yes: { 'medical.reusable_surgical': true },
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
      'professional use|professional use only|for professionals|trained personnel|commercial use|professional users|for professional use only|professional users only|trained operators|gastronomy|qualified personnel|restaurants|skilled persons|tradesmen|professional kitchens|hotels|professional kitchen|commercial kitchens',
    yes: professional,
  },
  {
    phrases:
      'industrial use|in factories|industrial|industrial environment|production line|manufacturing plant|manufacturing line|factory floor|for industry|factory automation|industrial automation|process plant|process industry|chemical plant|industrial plants',
    yes: industrial,
  },
  {
    phrases: 'laboratory|laboratory use|research laboratory|lab|laboratories',
    yes: { sector: ['laboratory'], 'users.consumer': false },
  },
  { phrases: 'military|defence|defense', yes: { sector: ['military'] } },
  { phrases: 'dog toy|cat toy|pet toy|toy for dogs|toy for cats|toy for pets', yes: { 'users.toy': false } },
  {
    phrases: 'toy|toys|for play|play value|childrens toy|child s play|play by children|used in play|plaything',
    yes: { 'users.toy': true },
    no: { 'users.toy': false },
  },
  {
    phrases:
      'for children|for kids|children aged|kids|child|children|toddlers|babies|infants|baby|toddler|newborns|preschool|for babies',
    yes: {},
    no: { 'users.toy': false, 'users.childcare_article': false },
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
