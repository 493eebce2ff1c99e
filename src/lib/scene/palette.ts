/**
 * The colour tokens of the visual direction, section 4. The scene names colours by token and a
 * palette resolves them, so one scene serves both themes. `ui/tokens.css` holds the same values as
 * custom properties (`--ink-2`); a test compares both.
 */
const tokens = {
  canvas: ['#F4F6F5', '#10181D'],
  lane: ['#ECF0EE', '#141E24'],
  surface: ['#FFFFFF', '#19242B'],
  sunken: ['#F0F3F2', '#131C22'],
  hover: ['#E9EEEC', '#223038'],
  card: ['#FFFFFF', '#1E2A32'],
  ink: ['#14212B', '#E8EEEF'],
  'ink-2': ['#465661', '#B3C0C6'],
  'ink-3': ['#5B6A74', '#8E9DA5'],
  line: ['#DDE3E1', '#2A3841'],
  'line-2': ['#B9C3C1', '#40515B'],
  'line-3': ['#76848B', '#71828C'],
  accent: ['#0B6B66', '#5CC5BA'],
  'on-accent': ['#FFFFFF', '#06211F'],
  'accent-soft': ['#DDEFEC', '#17403E'],
  danger: ['#A8281E', '#FF9183'],
  'danger-soft': ['#FBE9E6', '#43201C'],
  warn: ['#8A5A00', '#EDB95A'],
  'warn-soft': ['#FBF0D9', '#3C2E12'],
  ok: ['#2B6E45', '#7FCB98'],
  'ok-soft': ['#E2F1E7', '#1A3525'],
  info: ['#2A5C8E', '#8FBEF0'],
  'info-soft': ['#E4EEF8', '#1B3148'],

  'c-ito': ['#2B72BD', '#74B7F5'],
  'c-bpo': ['#A86400', '#E0A040'],
  'c-kpo': ['#6D1F5C', '#BF6FB6'],
  'c-none': ['#647079', '#94A2AA'],

  'g-0': ['#8C6E00', '#F4E3A1'],
  'g-1': ['#177D70', '#8FD6C4'],
  'g-2': ['#2C68B0', '#5FA8E0'],
  'g-3': ['#5B3F9E', '#8878D8'],
  'g-4': ['#32124A', '#AC6FB3'],

  'fit-under-3': ['#9C2F16', '#FF8A66'],
  'fit-under-2': ['#C0562F', '#E8764F'],
  'fit-under-1': ['#C67548', '#B5684A'],
  'fit-even': ['#7D8A8C', '#84939A'],
  'fit-over-1': ['#7586C8', '#6A79B8'],
  'fit-over-2': ['#5568B8', '#8394E0'],
  'fit-over-3': ['#33409A', '#A5B3FF'],
  'fit-missing': ['#647079', '#94A2AA'],

  'seq-1': ['#E3EEF0', '#173138'],
  'seq-2': ['#B9D6DA', '#1F4A54'],
  'seq-3': ['#86B7BF', '#2C6874'],
  'seq-4': ['#4F939F', '#438B98'],
  'seq-5': ['#256C7B', '#79B6BF'],
  'seq-6': ['#0B4756', '#C4E4E8'],

  'cat-azure': ['#2B72BD', '#74B7F5'],
  'cat-amber': ['#B86E00', '#E0A040'],
  'cat-plum': ['#6D1F5C', '#CE86C4'],
  'cat-jade': ['#1E8450', '#6FCF97'],
  'cat-rose': ['#C2456A', '#F0899B'],
  'cat-indigo': ['#4A45A8', '#A3A0F7'],
  'cat-olive': ['#6F7A12', '#C3CC6A'],
  'cat-slate': ['#5B6A74', '#A3B1B9']
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Token = keyof typeof tokens;
export type Theme = 'light' | 'dark';
export type Palette = Readonly<Record<Token, string>>;

export const tokenNames = Object.keys(tokens) as readonly Token[];

export const palettes: Readonly<Record<Theme, Palette>> = { light: column(0), dark: column(1) };

function column(index: 0 | 1): Palette {
  const pairs = Object.entries(tokens).map(([name, values]) => [name, values[index]]);
  return Object.fromEntries(pairs) as Palette;
}
