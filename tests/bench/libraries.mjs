// What is measured.
import { broadside, preloaded } from './libraries/broadside.mjs';
import { dotlottie } from './libraries/dotlottie.mjs';
import { imgui } from './libraries/imgui.mjs';
import { empty, plain } from './libraries/plain.mjs';
import { timelineJs } from './libraries/timelinejs.mjs';
import { vis } from './libraries/vis.mjs';

export { broadside, empty, plain };

/** From the navigation to the first frame. */
export const starting = [plain, broadside, preloaded, vis, timelineJs, dotlottie, imgui];

/** Loading and moving many events. */
export const timelines = [empty, broadside, vis, timelineJs, dotlottie, imgui];
