// The lengths of time a rule pack may name.

/** `days` are 24 hours each; `workdays` follow the official calendar; `months` and `years` follow the civil one. */
export type Duration =
  | { readonly days: number }
  | { readonly workdays: number }
  | { readonly minutes: number }
  | { readonly months: number }
  | { readonly years: number }
