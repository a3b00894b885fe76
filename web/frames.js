// Draws when something has changed and not otherwise: at most one animation frame or one timer.

export class Frames {
  #draw;
  #request = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #due = false;
  #paused = true;

  /** @param {(now: number) => number} draw answers when it wants to be called again: 0 now, so
   *   many ms from now, or -1 never */
  constructor(draw) {
    this.#draw = draw;
  }

  get paused() {
    return this.#paused;
  }

  /** Whether a frame is to come, at once or at a time that is known. */
  get pending() {
    return !this.#paused && (this.#request !== 0 || this.#timer !== undefined);
  }

  /** Something has changed. */
  wake() {
    this.#due = true;
    if (this.#paused || this.#request) return;
    this.#request = requestAnimationFrame((now) => {
      this.#request = 0;
      this.#due = false;
      this.#cancelTimer();
      const again = this.#draw(now);
      if (again === 0) this.wake();
      else if (again > 0) this.#wakeAfter(again);
    });
  }

  /** @param {number} delay ms */
  #wakeAfter(delay) {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.wake();
    }, delay);
  }

  #cancelTimer() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Nothing is scheduled while paused; one catch-up frame comes after. @param {boolean} paused */
  pause(paused) {
    this.#paused = paused;
    if (!paused && this.#due) this.wake();
    if (paused && this.#request) {
      cancelAnimationFrame(this.#request);
      this.#request = 0;
      this.#due = true;
    }
  }

  stop() {
    this.pause(true);
    this.#cancelTimer();
    this.#due = false;
  }
}
