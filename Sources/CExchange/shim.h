// The call by which two paths change places, which the C library shows to some programs only.
#ifdef __APPLE__
#include <stdio.h>
#else
#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

/// Lets two folders (or files) of one file system change places at once; -1 where the system cannot, and `errno` says why.
static inline int stepdex_exchange(const char *one, const char *other) {
#if defined(__APPLE__)
  return renamex_np(one, other, RENAME_SWAP);
#elif defined(SYS_renameat2)
  // 2 is RENAME_EXCHANGE.
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2);
#else
  errno = ENOSYS;
  return -1;
#endif
}
