// zlib's initialisers are macros, which Swift does not import.
#include <zlib.h>

/// `bits`: 31 for gzip, 15 for zlib, -15 for raw deflate.
static inline int stepdex_deflate_init(z_stream *stream, int level, int bits) {
  return deflateInit2(stream, level, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY);
}

static inline int stepdex_inflate_init(z_stream *stream, int bits) {
  return inflateInit2(stream, bits);
}
