/** Whole numbers one after another, in room that is used again: emptying it costs nothing. */
export class IntList {
  values = new Int32Array(16);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(place: number): number {
    return this.values[place] ?? 0;
  }

  clear(): void {
    this.length = 0;
  }
}
