/* What sealing a record group is made of, as bare calls of libsodium on memory that is there
 * already: nothing is allocated, locked, wiped or checked.
 *
 *     sodium-seal OPERATIONS
 *
 * prints a line for each case: its name and nanoseconds an operation. */

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { AD_BYTES = 52, TAG_BYTES = 16, SLAB_BYTES = 1 << 20 };

static unsigned char key[32], group_key[32], message_keys[64], nonce[24], ad[AD_BYTES];
static unsigned char commitment[32], plain[8192], cipher[8192 + TAG_BYTES], opened[8192];
static size_t padded;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

static void derive(void) {
  static const unsigned char group_input[18], message_input[34];
  crypto_generichash(group_key, 32, group_input, sizeof group_input, key, 32);
  crypto_generichash(message_keys, 64, message_input, sizeof message_input, group_key, 32);
}

static void seal_group(size_t count) {
  randombytes_buf(nonce, sizeof nonce);
  derive();
  memcpy(commitment, message_keys + 32, 32);
  sodium_pad(&padded, plain, count, 64, sizeof plain);
  crypto_aead_xchacha20poly1305_ietf_encrypt(cipher, NULL, plain, padded, ad, AD_BYTES, NULL,
                                             nonce, message_keys);
}

static void open_group(size_t count) {
  size_t length = count;
  derive();
  if (sodium_memcmp(commitment, message_keys + 32, 32) != 0) abort();
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(opened, NULL, NULL, cipher, padded + TAG_BYTES, ad,
                                                 AD_BYTES, nonce, message_keys) != 0)
    abort();
  if (sodium_unpad(&length, opened, padded, 64) != 0 || length != count) abort();
}

static void *slab;

static void close_slab(size_t count) {
  (void)count;
  if (sodium_mprotect_noaccess(slab) != 0 || sodium_mprotect_readwrite(slab) != 0) abort();
  *(volatile char *)slab = 1;
}

static void measure(const char *name, void (*operation)(size_t), size_t count, long operations) {
  double began = now();
  for (long index = 0; index < operations; index++) operation(count);
  printf("%s %.2f\n", name, (now() - began) / operations);
}

int main(int argc, char **argv) {
  long operations = argc > 1 ? atol(argv[1]) : 1000;
  if (sodium_init() < 0 || (slab = sodium_malloc(SLAB_BYTES)) == NULL) return 1;
  randombytes_buf(key, sizeof key);
  measure("seal_180_bytes", seal_group, 180, operations);
  measure("open_180_bytes", open_group, 180, operations);
  measure("seal_4000_bytes", seal_group, 4000, operations);
  measure("open_4000_bytes", open_group, 4000, operations);
  measure("slab_closed_and_opened", close_slab, 0, operations);
  return 0;
}
