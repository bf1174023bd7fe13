export const countryWords = {
  NL: "Netherlands",
  DE: "Germany",
  AT: "Austria",
  BE: "Belgium",
  FR: "France",
  ES: "Spain",
  IT: "Italy",
  GB: "United Kingdom (England and Wales)",
  IE: "Ireland",
  US: "United States",
} as const;

export type Country = keyof typeof countryWords;

export const countries = Object.keys(countryWords) as [Country, ...Country[]];

export type Holiday = { day: string; name: string };

const dayMs = 86_400_000;

export function isCalendarDay(day: string) {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === day;
}

/** Easter Sunday in the Gregorian calendar, as milliseconds of its UTC day (Meeus, Jones and Butcher). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}

// Which rule gives the day: a date `12-25`, days after Easter `e+1`, or a weekday `mon#3 01`, the last one `mon#-1 05`.
const rules: Record<Country, Record<string, string>> = {
  NL: {
    "01-01": "New Year’s Day",
    "e+1": "Easter Monday",
    king: "King’s Day",
    "e+39": "Ascension Day",
    "e+50": "Whit Monday",
    "12-25": "Christmas Day",
    "12-26": "Second day of Christmas",
  },
  DE: {
    "01-01": "New Year’s Day",
    "e-2": "Good Friday",
    "e+1": "Easter Monday",
    "05-01": "Labour Day",
    "e+39": "Ascension Day",
    "e+50": "Whit Monday",
    "10-03": "German Unity Day",
    "12-25": "Christmas Day",
    "12-26": "Second day of Christmas",
  },
  AT: {
    "01-01": "New Year’s Day",
    "01-06": "Epiphany",
    "e+1": "Easter Monday",
    "05-01": "National Holiday",
    "e+39": "Ascension Day",
    "e+50": "Whit Monday",
    "e+60": "Corpus Christi",
    "08-15": "Assumption Day",
    "10-26": "National Day",
    "11-01": "All Saints’ Day",
    "12-08": "Immaculate Conception",
    "12-25": "Christmas Day",
    "12-26": "St Stephen’s Day",
  },
  BE: {
    "01-01": "New Year’s Day",
    "e+1": "Easter Monday",
    "05-01": "Labour Day",
    "e+39": "Ascension Day",
    "e+50": "Whit Monday",
    "07-21": "National Day",
    "08-15": "Assumption Day",
    "11-01": "All Saints’ Day",
    "11-11": "Armistice Day",
    "12-25": "Christmas Day",
  },
  FR: {
    "01-01": "New Year’s Day",
    "e+1": "Easter Monday",
    "05-01": "Labour Day",
    "05-08": "Victory Day",
    "e+39": "Ascension Day",
    "e+50": "Whit Monday",
    "07-14": "Bastille Day",
    "08-15": "Assumption Day",
    "11-01": "All Saints’ Day",
    "11-11": "Armistice Day",
    "12-25": "Christmas Day",
  },
  ES: {
    "01-01": "New Year’s Day",
    "01-06": "Epiphany",
    "e-2": "Good Friday",
    "05-01": "Labour Day",
    "08-15": "Assumption Day",
    "10-12": "National Day",
    "11-01": "All Saints’ Day",
    "12-06": "Constitution Day",
    "12-08": "Immaculate Conception",
    "12-25": "Christmas Day",
  },
  IT: {
    "01-01": "New Year’s Day",
    "01-06": "Epiphany",
    "e+1": "Easter Monday",
    "04-25": "Liberation Day",
    "05-01": "Labour Day",
    "06-02": "Republic Day",
    "08-15": "Assumption Day",
    "11-01": "All Saints’ Day",
    "12-08": "Immaculate Conception",
    "12-25": "Christmas Day",
    "12-26": "St Stephen’s Day",
  },
  GB: {
    "01-01 next": "New Year’s Day",
    "e-2": "Good Friday",
    "e+1": "Easter Monday",
    "mon#1 05": "Early May bank holiday",
    "mon#-1 05": "Spring bank holiday",
    "mon#-1 08": "Summer bank holiday",
    "12-25 next": "Christmas Day",
    "12-26 next": "Boxing Day",
  },
  IE: {
    "01-01": "New Year’s Day",
    brigid: "St Brigid’s Day",
    "03-17": "St Patrick’s Day",
    "e+1": "Easter Monday",
    "mon#1 05": "May holiday",
    "mon#1 06": "June holiday",
    "mon#1 08": "August holiday",
    "mon#-1 10": "October holiday",
    "12-25": "Christmas Day",
    "12-26": "St Stephen’s Day",
  },
  US: {
    "01-01": "New Year’s Day",
    "mon#3 01": "Martin Luther King Jr. Day",
    "mon#3 02": "Presidents’ Day",
    "mon#-1 05": "Memorial Day",
    "06-19": "Juneteenth",
    "07-04": "Independence Day",
    "mon#1 09": "Labor Day",
    "mon#2 10": "Columbus Day",
    "11-11": "Veterans Day",
    "thu#4 11": "Thanksgiving Day",
    "12-25": "Christmas Day",
  },
};

/** The nationwide days off, in the order of the calendar. What only a region keeps is for the administrator to add. */
export function usualHolidays(country: Country, year: number): Holiday[] {
  const taken = new Set<string>();
  const found = Object.entries(rules[country]).map(([rule, name]) => {
    let at = dayOf(rule, year);
    // In the United Kingdom a holiday on a weekend is kept on the next weekday that is still free.
    while (rule.endsWith(" next") && (isWeekend(at) || taken.has(textOf(at)))) at += dayMs;
    taken.add(textOf(at));
    return { day: textOf(at), name };
  });
  return found.sort((one, other) => one.day.localeCompare(other.day));
}

function dayOf(rule: string, year: number): number {
  const afterEaster = /^e([+-]\d+)$/.exec(rule);
  if (afterEaster) return easterSunday(year) + Number(afterEaster[1]) * dayMs;
  const weekday = /^(mon|thu)#(-?\d) (\d\d)$/.exec(rule);
  if (weekday) return nth(weekday[1] === "mon" ? 1 : 4, Number(weekday[2]), Number(weekday[3]), year);
  if (rule === "king") {
    const birthday = Date.UTC(year, 3, 27);
    return new Date(birthday).getUTCDay() === 0 ? birthday - dayMs : birthday;
  }
  if (rule === "brigid") {
    const first = Date.UTC(year, 1, 1);
    return new Date(first).getUTCDay() === 5 ? first : nth(1, 1, 2, year);
  }
  return Date.UTC(year, Number(rule.slice(0, 2)) - 1, Number(rule.slice(3, 5)));
}

function nth(weekday: number, count: number, month: number, year: number) {
  if (count > 0) {
    const first = Date.UTC(year, month - 1, 1);
    return first + (((weekday - new Date(first).getUTCDay() + 7) % 7) + (count - 1) * 7) * dayMs;
  }
  const last = Date.UTC(year, month, 0);
  return last - ((new Date(last).getUTCDay() - weekday + 7) % 7) * dayMs;
}

const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay());
const textOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** What was pasted, a holiday a line such as `2026-12-25 Christmas`; lines that are none are handed back as they are. */
export function readHolidayLines(text: string) {
  const holidays: Holiday[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (!line) continue;
    const [, day = "", name = ""] = /^(\d{4}-\d{2}-\d{2})[\s,;]+(\S.*)$/.exec(line) ?? [];
    if (day && isCalendarDay(day)) holidays.push({ day, name: name.trim() });
    else unread.push(line);
  }
  return { holidays, unread };
}

/** The year in an address; anything else is this year. */
export function readYear(word: unknown, now: Date): number {
  const year = typeof word === "string" && /^\d{4}$/.test(word) ? Number(word) : 0;
  return year >= 2000 && year <= 2100 ? year : now.getUTCFullYear();
}
