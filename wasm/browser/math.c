// Powers, logarithms and angles from JavaScript's Math. Emscripten's own are faster, but their
// tables are 5 kB after brotli, and no frame calls them more than a few times.
#include <emscripten/em_math.h>
#include <math.h>

double pow(double base, double exponent) { return emscripten_math_pow(base, exponent); }
double exp(double x) { return emscripten_math_exp(x); }
double exp2(double x) { return emscripten_math_pow(2, x); }
double log2(double x) { return emscripten_math_log2(x); }
float sinf(float x) { return (float)emscripten_math_sin(x); }
float cosf(float x) { return (float)emscripten_math_cos(x); }
float acosf(float x) { return (float)emscripten_math_acos(x); }
// No length here is near the limits of a float.
float hypotf(float x, float y) { return sqrtf(x * x + y * y); }
