#ifndef CAIRN_FAULTY_RANDOM_H
#define CAIRN_FAULTY_RANDOM_H

// From now on the kernel gives no random bytes to any thread of this process. There is no way back.
// 0 on success.
int cairn_random_fail(void);

// From now on libsodium's generator says nothing of it and gives zeros, as one would that does not
// look at what the kernel answers. 0 on success.
int cairn_random_silence(void);

#endif
