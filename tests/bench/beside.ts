/** Values of what is measured and of what it is compared with, taken in turns. */
export class Beside {
  readonly own: number[] = [];
  readonly least: number[] = [];
}
