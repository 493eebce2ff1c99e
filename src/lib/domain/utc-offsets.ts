/**
 * The usual hours from UTC of each country's business centre, in winter and as most of the people live:
 * countries of several zones have one, so a party's own `utcOffset` wins. After the IANA time zone
 * database (public domain), release 2025b.
 */
const byOffset: readonly (readonly [hours: number, countries: string])[] = [
  [-11, 'AS NU UM'],
  [-10, 'CK PF'],
  [-8, 'PN'],
  [-6, 'BZ CR GT HN MX NI SV'],
  [-5, 'BS CA CO CU EC HT JM KY PA PE TC US'],
  [-4, 'AG AI AW BB BL BM BO BQ CL CW DM DO GD GP GY KN LC MF MQ MS PR SX TT VC VE VG VI'],
  [-3, 'AR BR FK GF PM PY SR UY'],
  [-2, 'GL GS'],
  [-1, 'CV'],
  [0, 'BF CI FO GB GG GH GM GN GW IE IM IS JE LR ML MR PT SH SL SN ST TG'],
  [
    1,
    'AD AL AO AT BA BE BJ CD CF CG CH CM CZ DE DK DZ EH ES FR GA GI GQ HR HU IT LI LU MA MC ME MK MT NE NG NL NO PL RS SE SI SJ SK SM TD TN VA XK'
  ],
  [2, 'AX BG BI BW CY EE EG FI GR IL LB LS LT LV LY MD MW MZ NA PS RO RW SD SS SZ UA ZA ZM ZW'],
  [3, 'BH BY DJ ER ET IQ JO KE KM KW MG QA RU SA SO SY TR TZ UG YE YT'],
  [3.5, 'IR'],
  [4, 'AE AM AZ GE MU OM RE SC'],
  [4.5, 'AF'],
  [5, 'KZ MV PK TF TJ TM UZ'],
  [5.5, 'IN LK'],
  [5.75, 'NP'],
  [6, 'BD BT IO KG'],
  [6.5, 'CC MM'],
  [7, 'CX ID KH LA TH VN'],
  [8, 'BN CN HK MN MO MY PH SG TW'],
  [9, 'JP KP KR PW TL'],
  [10, 'AU FM GU MP PG'],
  [11, 'NC NF SB VU'],
  [12, 'FJ KI MH NR NZ TV WF'],
  [13, 'TK TO WS']
];

const offsets: ReadonlyMap<string, number> = new Map(
  byOffset.flatMap(([hours, countries]) => countries.split(' ').map((code) => [code, hours]))
);

/** Hours from UTC of a country (ISO 3166-1 alpha-2); undefined for one that is not in the table. */
export function usualOffset(country: string): number | undefined {
  return offsets.get(country.toUpperCase());
}
