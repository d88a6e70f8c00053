import type { Feature } from '../feature.ts';

/** Contact, materials, chemicals. */
export const substanceFeatures: readonly Feature[] = [
  {
    phrases:
      'compostable|compostable film|industrially compostable|industrial composting plant|composting plant|home compostable|seedling logo',
    yes: { product_types: ['compostable_packaging'] },
  },
  { phrases: 'for food scraps|food scraps|food waste|for food waste', yes: {} },
  {
    phrases:
      'food contact|touches the unwrapped product|cooking grate|cooking grates|grill grates|for meat|food may lie|holds food|stores food|for food|food storage|touching food|in contact with food|food grade|food safe|contact with food|touches food|food and drink|contact with food and drink|comes into contact with food|food contact material|foodstuff|beverage contact',
    yes: { 'contact.food': true },
    no: { 'contact.food': false },
  },
  {
    phrases: 'drinking water|potable water|drinking water supply|drinking water installation',
    yes: { 'contact.drinking_water': true },
    no: { 'contact.drinking_water': false },
  },
  {
    phrases:
      'skin contact|worn on the skin|direct skin contact|in contact with skin|prolonged skin contact|contact with the skin|direct and prolonged contact with the skin|worn directly on the skin|next to skin',
    yes: { 'contact.skin_prolonged': true },
    no: { 'contact.skin_prolonged': false },
  },
  {
    phrases: 'mucous membrane|mucosa|put in the mouth|mouth contact|placed in the mouth',
    yes: { 'contact.mucosa': true },
  },
  {
    phrases:
      'cotton|polyester|textile|fabric|wool|nylon|linen|fleece|viscose|elastane|silk|knitted|woven|textiles|jersey|merino|polyamide|acrylic yarn|plush fabric',
    yes: { materials: ['textile'] },
    no: {},
  },
  { phrases: 'mineral wool|glass wool|rock wool|stone wool|steel wool|nylon bristles', yes: {} },
  {
    phrases:
      'faux leather|imitation leather|pu leather|artificial leather|synthetic leather|vegan leather|nylon frame|nylon base|nylon housing|glass filled nylon|polyamide housing|nylon handle|nylon wheels',
    yes: { materials: ['plastic'] },
  },
  { phrases: 'leather|suede|genuine leather', yes: { materials: ['leather'] } },
  {
    phrases:
      'wood|wooden|bamboo|beech|oak|pine|plywood|birch|solid wood|timber|mdf|particle board|chipboard|rubberwood|particleboard|engineered wood|fiberboard|fibreboard|veneer|laminated wood|composite wood',
    yes: { materials: ['wood'] },
  },
  {
    phrases:
      'metal|steel|aluminium|aluminum|stainless steel|brass|iron body|titanium|copper|zinc|cast iron|gold plated|chrome plated',
    yes: { materials: ['metal'] },
  },
  {
    phrases:
      'plastic|pla|pbat|bioplastic|bioplastics|biopolymer|starch blend|corn starch|plastic film|pp|abs|hdpe|petg|pc abs|pom|resin|eva foam|vinyl|pvc free plastic|polypropylene|abs plastic|polycarbonate|pvc|polyethylene|tritan|pet bottle|melamine|polystyrene|acrylic|tpu|polyurethane|pur foam',
    yes: { materials: ['plastic'] },
  },
  // Of a hob or a heater it is said where it is used or how it heats, not what touches food.
  { phrases: 'glass ceramic|ceramic glass', yes: { materials: ['glass'] } },
  {
    phrases:
      'ceramic stove|ceramic hob|ceramic and induction|ceramic heater|ceramic heating element|ceramic cooktop|ceramic burr',
    yes: {},
  },
  {
    phrases:
      'ceramic coating|ceramic titanium|ceramic titanium coating|ceramic reinforced coating|ceramic non stick|titanium ceramic coating|ceramic coated|ceramic non stick coating',
    yes: { materials: ['paint_coating'] },
  },
  { phrases: 'ceramic|porcelain|stoneware|earthenware', yes: { materials: ['ceramic'] } },
  { phrases: 'glass|borosilicate|borosilicate glass|tempered glass|crystal glass', yes: { materials: ['glass'] } },
  { phrases: 'rubber|silicone|latex|natural rubber|silicon rubber|tpe', yes: { materials: ['rubber'] } },
  {
    // What it is packed in is not what it is made of.
    phrases:
      'paper box|e paper|epaper|paper feed|paper tray|paper size|a4 paper|cardboard box|cardboard packaging|recycled cardboard packaging|paper packaging|cardboard sleeve|metal tin|in a tin|plastic free packaging|packed in paper|packed in cardboard|paper manual|plastic bag|gift box|carton',
    yes: {},
  },
  {
    phrases:
      'in a cardboard box|in cardboard box|in a paper box|carton|gift box|paper packaging|cardboard packaging|carton of recycled paper|recycled paper carton|recyclable carton|cardboard carton',
    yes: {},
  },
  {
    phrases: 'paper|cardboard|paperboard|corrugated cardboard|corrugated board|kraft|carton board|kraftliner|testliner',
    yes: { materials: ['paper'] },
  },
  {
    phrases: 'painted|coating|lacquered|varnished|paint|powder coated|coated|lacquer',
    yes: { materials: ['paint_coating'] },
  },
  {
    phrases: 'flammable|highly flammable|flammable liquid|solvent based|extremely flammable',
    yes: { 'chemicals.flammable': true },
    no: { 'chemicals.flammable': false },
  },
  {
    phrases:
      'biocidal|antimicrobial|antibacterial|kills germs|kills bacteria|disinfecting|kills 99|silver ions|repels insects|biocide|kills insects|antifungal|kills 99 9 of bacteria|repellent|disinfects',
    yes: { 'chemicals.biocidal': true },
    no: { 'chemicals.biocidal': false },
  },
  {
    phrases: 'pfas|fluoropolymer|ptfe|fluorinated|ptfe coating|teflon',
    yes: { 'chemicals.pfas': true },
    no: { 'chemicals.pfas': false },
  },
  {
    phrases: 'pyrotechnic|pyrotechnics|pyrotechnic composition',
    yes: { 'chemicals.pyrotechnic': true },
    no: { 'chemicals.pyrotechnic': false },
  },
  {
    phrases:
      'water repellent|dirt repellent|oil repellent|stain repellent|water repellent finish|durable water repellent|repellent to water',
    yes: {},
  },
  {
    phrases: 'mixture|chemical mixture|liquid mixture|chemical product|solvent',
    yes: { 'chemicals.is_mixture': true, form: 'substance_mixture' },
    no: { 'chemicals.is_mixture': false },
  },
  { phrases: 'environmental product declaration|type iii declaration', yes: { demanded: ['environmental_claim'] } },
  { phrases: 'life cycle assessment|lca report|life cycle analysis', yes: { demanded: ['life_cycle_assessment'] } },
  { phrases: 'common criteria|common criteria certified', yes: { demanded: ['security_evaluation'] } },
];

/** What is packed; of other kinds these words only say where they are used. */
export const packedFeatures: readonly Feature[] = [
  {
    phrases:
      'fruit and vegetables|bread|fruit|vegetable|meat|fish|cheese|coffee|tea|pizza|sandwich|snack|chocolate|confectionery|sweets|bakery|takeaway|meal|juice|milk|beer|wine|yoghurt|dairy|spice|nuts|cereal|rice|pasta|flour|egg|grocery|groceries|roasted beans|beverage|drinks|ice cream|salad|fruit and vegetable|fruit vegetables|fruits and vegetables|loose fruit|bakery goods|baked goods|for bread|bread bag|produce bag|for sandwiches|for snacks|takeaway meals|takeaway food|ready meals|for cheese|fresh meat|for pastries|frozen food|packs food|wraps food|for coffee beans|for ground coffee|unpackaged food|loose food',
    yes: { 'contact.food': true },
    no: {},
  },
];
