/** A day in the Jalali calendar (Solar Hijri), months from 1 (Farvardin) to 12 (Esfand). */
export interface JalaliDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day in the proleptic Gregorian calendar, months from 1 to 12. */
export interface GregorianDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
