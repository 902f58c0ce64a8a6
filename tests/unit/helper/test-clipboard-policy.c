/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-clipboard-policy.c: what becomes of the bytes of a copy, and which copies are worth a look.
 */
#include "guichet-clipboard-policy.h"

#include <string.h>

#define SECOND G_USEC_PER_SEC

/* A literal with its zero bytes. */
#define BYTES(literal) literal, sizeof literal - 1

typedef struct
{
  const char *promise;
  const char *bytes;
  gsize size;
  GuichetTextEncoding encoding;
  const char *text;
  gsize text_size;
} RepairCase;

/* clang-format off */
static const RepairCase repair_cases[] = {
  { "valid text stays", BYTES ("+33 1 23 45 67 89"), GUICHET_TEXT_ENCODING_UTF8, BYTES ("+33 1 23 45 67 89") },
  { "nothing stays nothing", BYTES (""), GUICHET_TEXT_ENCODING_UTF8, BYTES ("") },
  { "zero bytes at the end go", BYTES ("0123456789\0\0"), GUICHET_TEXT_ENCODING_UTF8, BYTES ("0123456789") },
  { "nothing but zero bytes is nothing", BYTES ("\0\0\0"), GUICHET_TEXT_ENCODING_UTF8, BYTES ("") },
  { "a zero byte separates", BYTES ("01\0" "23"), GUICHET_TEXT_ENCODING_UTF8, BYTES ("01\xef\xbf\xbd" "23") },
  { "an invalid byte is replaced", BYTES ("t\xe9l 0123456789"), GUICHET_TEXT_ENCODING_UTF8,
    BYTES ("t\xef\xbf\xbdl 0123456789") },
  { "a character that is cut off is replaced", BYTES ("0123456789 \xc3"), GUICHET_TEXT_ENCODING_UTF8,
    BYTES ("0123456789 \xef\xbf\xbd") },
  { "Latin-1 is converted", BYTES ("t\xe9l\xa0" "01"), GUICHET_TEXT_ENCODING_LATIN1,
    BYTES ("t\xc3\xa9l\xc2\xa0" "01") },
  { "UTF-8 in the place of Latin-1 stays", BYTES ("t\xc3\xa9l 01"), GUICHET_TEXT_ENCODING_LATIN1,
    BYTES ("t\xc3\xa9l 01") },
  { "a zero byte separates in Latin-1 too", BYTES ("01\0" "23\xe9"), GUICHET_TEXT_ENCODING_LATIN1,
    BYTES ("01\xef\xbf\xbd" "23\xef\xbf\xbd") },
};
/* clang-format on */

static void
test_repair (gconstpointer data)
{
  const RepairCase *c = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (c->bytes, c->size);
  g_autoptr (GBytes) text = guichet_copied_text_repair (bytes, c->encoding);
  gsize size;
  const char *repaired = g_bytes_get_data (text, &size);

  g_assert_cmpmem (repaired, size, c->text, c->text_size);
}

static void
test_any_bytes_become_text (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint round = 0; round < 500; round++)
    {
      char noise[64];
      g_autoptr (GBytes) bytes = NULL;

      for (guint i = 0; i < sizeof noise; i++)
        noise[i] = (char) g_rand_int_range (rand, 0, 256);
      bytes = g_bytes_new_static (noise, g_rand_int_range (rand, 0, sizeof noise + 1));

      for (int encoding = 0; encoding <= GUICHET_TEXT_ENCODING_LATIN1; encoding++)
        {
          g_autoptr (GBytes) text = guichet_copied_text_repair (bytes, encoding);
          gsize size;
          const char *data = g_bytes_get_data (text, &size);

          g_assert_true (size == 0 || g_utf8_validate_len (data, size, NULL));
        }
    }
}

static GBytes *
text_of_size (gsize size)
{
  char *data = g_malloc (size);

  memset (data, 'x', size);
  return g_bytes_new_take (data, size);
}

static void
test_a_document_does_not_pop_up (void)
{
  g_autoptr (GBytes) note = text_of_size (GUICHET_CLIPBOARD_POPUP_LIMIT);
  g_autoptr (GBytes) document = text_of_size (GUICHET_CLIPBOARD_POPUP_LIMIT + 1);

  g_assert_true (guichet_copied_text_may_pop_up (note));
  g_assert_false (guichet_copied_text_may_pop_up (document));
}

/* The time does not begin at zero, as on a machine that has been up for long. */
static const gint64 start = G_GINT64_CONSTANT (5000000) * SECOND;

static gboolean
copy (GuichetClipboardPolicy *policy, const char *text, double seconds)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return guichet_clipboard_policy_accept (policy, bytes, start + (gint64) (seconds * SECOND));
}

static void
test_every_new_text_is_accepted (void)
{
  g_autoptr (GuichetClipboardPolicy) policy = guichet_clipboard_policy_new ();

  g_assert_true (copy (policy, "one", 0));
  g_assert_true (copy (policy, "two", 0));
  g_assert_true (copy (policy, "one", 0));
}

static void
test_an_empty_text_is_refused (void)
{
  g_autoptr (GuichetClipboardPolicy) policy = guichet_clipboard_policy_new ();

  g_assert_false (copy (policy, "", 0));
}

static void
test_the_same_copy_is_seen_once (void)
{
  g_autoptr (GuichetClipboardPolicy) policy = guichet_clipboard_policy_new ();

  g_assert_true (copy (policy, "one", 0));
  g_assert_false (copy (policy, "one", 0.1));
  g_assert_false (copy (policy, "one", 2.9));
  /* Refused copies do not put it off: this is a second Ctrl+C on purpose. */
  g_assert_true (copy (policy, "one", 3));
}

static void
test_nothing_is_accepted_while_paused (void)
{
  g_autoptr (GuichetClipboardPolicy) policy = guichet_clipboard_policy_new ();

  guichet_clipboard_policy_set_paused (policy, TRUE);
  g_assert_false (copy (policy, "one", 0));
  guichet_clipboard_policy_set_paused (policy, FALSE);
  g_assert_true (copy (policy, "one", 0.1));
}

static void
test_a_hash_does_not_hold_the_text (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (BYTES ("+33123456789"));
  g_autofree char *hash = guichet_copied_text_hash (bytes);

  g_assert_cmpuint (strlen (hash), ==, 64);
  g_assert_null (strstr (hash, "33123456789"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (repair_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/copied-text/%s", repair_cases[i].promise);

      g_test_add_data_func (path, &repair_cases[i], test_repair);
    }
  g_test_add_func ("/copied-text/any bytes become text", test_any_bytes_become_text);
  g_test_add_func ("/copied-text/a document does not pop up", test_a_document_does_not_pop_up);
  g_test_add_func ("/copied-text/a hash does not hold the text",
                   test_a_hash_does_not_hold_the_text);
  g_test_add_func ("/policy/every new text is accepted", test_every_new_text_is_accepted);
  g_test_add_func ("/policy/an empty text is refused", test_an_empty_text_is_refused);
  g_test_add_func ("/policy/the same copy is seen once", test_the_same_copy_is_seen_once);
  g_test_add_func ("/policy/nothing is accepted while paused",
                   test_nothing_is_accepted_while_paused);

  return g_test_run ();
}
