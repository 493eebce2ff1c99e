/** Names of countries that lists use beside those of `Intl`, and codes of three letters. */
const otherNames: Readonly<Record<string, string>> = {
  uk: 'GB',
  greatbritain: 'GB',
  england: 'GB',
  usa: 'US',
  unitedstatesofamerica: 'US',
  prc: 'CN',
  prchina: 'CN',
  mainlandchina: 'CN',
  中国大陆: 'CN',
  中华人民共和国: 'CN',
  hongkong: 'HK',
  香港: 'HK',
  macau: 'MO',
  macao: 'MO',
  澳门: 'MO',
  台湾: 'TW',
  korea: 'KR',
  southkorea: 'KR',
  韩国: 'KR',
  russia: 'RU',
  vietnam: 'VN',
  czechrepublic: 'CZ',
  czechia: 'CZ',
  holland: 'NL',
  thenetherlands: 'NL',
  uae: 'AE',
  chn: 'CN',
  gbr: 'GB',
  ind: 'IN',
  deu: 'DE',
  fra: 'FR',
  irl: 'IE',
  lux: 'LU',
  nld: 'NL',
  pol: 'PL',
  jpn: 'JP',
  sgp: 'SG',
  phl: 'PH',
  can: 'CA',
  aus: 'AU',
  che: 'CH',
  esp: 'ES',
  ita: 'IT',
  deutschland: 'DE',
  frankreich: 'FR',
  österreich: 'AT',
  schweiz: 'CH'
};

const reserved = /^(AC|CP|CQ|DG|EA|EU|EZ|IC|Q[M-Z]|TA|UN|X[A-Z]|ZZ|AA)$/;

let byName: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 alpha-2 code of a country by its code, or its name in English or Chinese. */
export function countryOf(text: string): string | undefined {
  byName ??= names();
  return byName.get(plain(text));
}

/** Every country that is read, by its code. */
export function countries(): readonly string[] {
  byName ??= names();
  return [...new Set(byName.values())];
}

function names(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  for (const language of ['en', 'zh-Hans']) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      // Withdrawn codes lead to their successor; some others are reserved for groups and users.
      if (new Intl.Locale(`und-${code}`).region !== code || reserved.test(code)) continue;
      const name = display.of(code);
      if (name !== undefined) found.set(plain(name), code).set(plain(code), code);
    }
  }
  for (const [name, code] of Object.entries(otherNames)) found.set(name, code);
  return found;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, '');
}
