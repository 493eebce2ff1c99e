import type { Language } from '#lib/domain/naming.ts';

/** Settings of this browser (scope: device). Absent: as the system or browser asks. */
interface Preferences {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  /** The order of the library page; absent: last changed first. */
  readonly librarySort?: 'changed' | 'name';
  /** Metrics that a person wants at hand. */
  readonly favourites?: readonly string[];
  /** Widths that a person gave to panels, in px, by panel. */
  readonly sizes?: Readonly<Record<string, number>>;
  /** Columns of each grid in their order, by their ids; absent: the usual ones. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
}

const key = 'sourceloom:preferences';

class DevicePreferences {
  #value: Preferences = $state.raw(read());

  get value(): Preferences {
    return this.#value;
  }

  /** Takes over what another browser had set, where nothing is set here. */
  adopt(settings: unknown): void {
    this.set({ ...checked((settings ?? {}) as Record<string, unknown>), ...this.#value });
  }

  set(change: Preferences): void {
    this.#value = { ...this.#value, ...change };
    try {
      localStorage.setItem(key, JSON.stringify(this.#value));
    } catch {
      // A full or refused store costs the setting at the next visit, nothing else.
    }
  }
}

export const preferences = new DevicePreferences();

function read(): Preferences {
  try {
    return checked(JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>);
  } catch {
    return {};
  }
}

/** What was stored, field by field; anything else that stands there counts as not set. */
function checked(stored: Record<string, unknown>): Preferences {
  const { language, theme, librarySort, favourites, sizes, columns } = stored;
  return {
    ...(language === 'en' || language === 'zh-Hans' ? { language } : {}),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(librarySort === 'name' || librarySort === 'changed' ? { librarySort } : {}),
    ...(isNames(favourites) ? { favourites } : {}),
    ...(isSizes(sizes) ? { sizes } : {}),
    ...(isColumns(columns) ? { columns } : {})
  };
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

function isSizes(value: unknown): value is Record<string, number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((size) => typeof size === 'number' && Number.isFinite(size))
  );
}

function isColumns(value: unknown): value is Record<string, readonly string[]> {
  return typeof value === 'object' && value !== null && Object.values(value).every(isNames);
}
