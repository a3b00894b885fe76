// Draws only when something has changed: at most one animation frame or one timer is pending.

export class Frames {
  #draw;
  #request = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #due = false;
  #paused = true;

  /** @param {(now: number) => number} draw returns when to call it again: in 0 or more ms, or -1
   *   for never */
  constructor(draw) {
    this.#draw = draw;
  }

  get paused() {
    return this.#paused;
  }

  /** Whether a frame or a timer is pending. */
  get pending() {
    return !this.#paused && (this.#request !== 0 || this.#timer !== undefined);
  }

  /** Requests a frame. */
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

  /** Schedules nothing while paused, and one frame afterwards. @param {boolean} paused */
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
