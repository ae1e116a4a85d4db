/** What there is to say about one code of `scram check`, to whoever meets it. */
export interface ErrorPage {
  /** Such as `unknown-measure`. */
  readonly code: string
  readonly title: string
  /** What is the matter. */
  readonly means: string
  /** Why it is refused and not passed over. */
  readonly why: string
  /** What to do about it. */
  readonly mend: string
  /** What could stand in place of the lines at fault. */
  readonly good?: string
  /** A page of the documentation that helps, as a path in `docs/`. */
  readonly see?: string
  /** What `scram check` prints for an example of it. */
  readonly shown: string
}
