/** A number with the way it is written, for a sentence around it: the number chooses the form, the text is shown. */
export class Written {
  readonly value: number
  readonly text: string

  constructor(value: number, text: string) {
    this.value = value
    this.text = text
  }
}
