const eu =
  'eu|e u|ce|european union|european single market|europe|european|eea|european economic area|ce mark|ce marking|ce marked|ce certified|ce conformity|ce compliant|' +
  'germany|german|france|french|italy|italian|spain|spanish|austria|austrian|netherlands|dutch|poland|polish|belgium|belgian|sweden|swedish|denmark|danish|' +
  'finland|finnish|portugal|portuguese|ireland|irish|greece|greek|czech republic|czechia|czech|hungary|hungarian|romania|romanian|bulgaria|bulgarian|croatia|' +
  'croatian|slovakia|slovak|slovenia|slovenian|estonia|estonian|latvia|latvian|lithuania|lithuanian|luxembourg|malta|maltese|cyprus|norway|norwegian|iceland|' +
  'icelandic|liechtenstein|benelux|scandinavia|scandinavian|nordic countries|dach';
const us =
  'usa|u s a|u s|us|united states|united states of america|american|america|north america|north american|california|texas|new york';
const cn = 'china|chinese|prc|mainland china|people s republic of china';
const jp = 'japan|japanese';
const india = 'india|indian|bharat';
const ae =
  'uae|u a e|united arab emirates|emirates|emirati|dubai|abu dhabi|sharjah|gulf|gulf states|gulf countries|gcc|gulf region|gulf cooperation council|middle east';

/** What people call the markets; a name of several words is a phrase of its own. */
export const marketNames: Readonly<Record<string, string>> = { EU: eu, US: us, CN: cn, JP: jp, IN: india, AE: ae };

/** Countries that are no market of ours, so that their names are not taken for one that is part of them. */
export const otherCountries =
  'south america|latin america|central america|american samoa|hong kong|taiwan|south korea|eastern europe outside the eu|republic of china taiwan|gulf of mexico|gulf stream|american football|french press|french door|french fries|french horn|danish oil|dutch oven|german shepherd|spanish guitar|italian espresso|swedish fireplace|indian ink|chinese medicine|japanese knife|american style fridge|american style|greek yoghurt|china clay|bone china|fine china|new china|european plug|us plug|eu plug|uk plug|eu declaration of conformity|eu type examination|eu energy label|eu directive|eu directives|eu regulation|eu regulations|eu standard|european standard|european standards|indian standard|japanese standard|american standard|us standard';

/** In a sentence with one of these words the names are markets. */
export const sellingWords =
  'sold|sell|selling|sale|on sale|market|marketed|marketing|export|exported|distributed|available in|launched in|launch in|retailed|shipped to|ships to|ship to|delivered to|offered in|imported into|import into|customers in|destined for|ce|ce mark|ce marking|ce marked|ce certified|ce conformity|ce compliant';

/** Behind these words stands where the product comes from. */
export const originWords =
  'made in|manufactured in|produced in|designed in|developed in|assembled in|engineered in|built in|based in|headquartered in|from|imported from|origin|made by|designed by|sourced in|sourced from|invented in';

/** A sentence with one of these words names no single market. */
export const everywhereWords =
  'worldwide|global|globally|international|internationally|all over the world|around the world|every market|all markets';

/** Before these words an adjective of a country speaks of a make or a style, not of a market. */
export const notAMarketBefore: ReadonlySet<string> = new Set([
  'plug', 'socket', 'company', 'brand', 'manufacturer', 'maker', 'design', 'designer', 'engineering', 'engineered', 'style', 'quality',
  'standard', 'patent', 'made', 'startup', 'start', 'firm', 'oak', 'beech', 'pine', 'walnut', 'leather', 'supplier', 'factory',
  'directive', 'regulation', 'declaration', 'cuisine', 'food', 'size', 'sizes', 'version',
]); // prettier-ignore

/** "not sold in", "except", "outside": the names that follow are no markets. */
export const exceptWords: ReadonlySet<string> = new Set(['except', 'excluding', 'outside', 'without', 'not', 'never']);
