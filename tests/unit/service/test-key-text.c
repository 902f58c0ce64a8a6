/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-key-text.c: keys as people paste them, alone or with the page around them; what can be no
 * key is refused, and never repeated.
 */
#include <string.h>

#include "guichet-error.h"
#include "guichet-key-text.h"

#define KEY    "SECRETsecret0123"
#define AK     "7kbG7Bk7S9Nt7ZSV"
#define AS     "EXEgWIz07P0HYwtQDs7cNIqCiQaWSuHF"
#define CK     "MtSwSrPpNjqfVSmJhLbPyr2i45lSwPU1"
#define CHARS8 "aB3dE6gH"

/* clang-format off */
static const struct
{
  const char *name;
  const char *pasted;
} goods[] = {
  { "as-it-is", KEY },
  { "spaces", "  " KEY " \t" },
  { "line-ends", "\r\n" KEY "\r\n\n" },
  { "no-break-spaces", "\u00a0\u202f" KEY "\u00a0" },
  { "wide-spaces", "\u2003" KEY "\u3000" },
  { "straight-quotes", "\"" KEY "\"" },
  { "single-quotes", "'" KEY "'" },
  { "backquotes", "`" KEY "`" },
  { "curly-quotes", "“" KEY "”" },
  { "single-curly-quotes", "‘" KEY "’" },
  { "low-quotes", "„" KEY "“" },
  { "guillemets", "«\u00a0" KEY "\u00a0»" },
  { "single-guillemets", "‹" KEY "›" },
  { "full-width-quotes", "＂" KEY "＂" },
  { "quotes-in-quotes", " \"'" KEY "'\"\n" },
  { "one-quote", "\"" KEY },
  { "zero-width-spaces", "\u200b" KEY "\u200b\ufeff" },
  { "zero-width-space-inside", "SECRET\u200bsecret\u20600123" },
  { "soft-hyphen", "SECRET\u00adsecret0123" },
  { "direction-marks", "\u200e\u202a" KEY "\u202c" },
  { "line-separator", "\u2028" KEY "\u2029" },
};

static const struct
{
  const char *name;
  const char *pasted;
  const char *words; /* of the sentence */
} bads[] = {
  { "nothing", NULL, "is empty" },
  { "empty", "", "is empty" },
  { "blanks-alone", " \r\n\t\u00a0", "is empty" },
  { "quotes-alone", "\"\"", "is empty" },
  { "invisible-alone", "\u200b\ufeff", "is empty" },
  { "space-inside", "SECRET secret", "in the middle" },
  { "tab-inside", "SECRET\tsecret", "in the middle" },
  { "line-end-inside", "SECRET\nsecret", "in the middle" },
  { "no-break-space-inside", "SECRET\u00a0secret", "in the middle" },
  { "quote-inside", "SECRET\"secret", "quote in the middle" },
  { "apostrophe-inside", "SECRET’secret", "quote in the middle" },
  { "control-character", "SECRET\001secret", "control character" },
  { "delete-character", "SECRET\177secret", "control character" },
  { "c1-control-character", "SECRET\302\205secret", "control character" },
  { "accent", "SECRETé", "that no key has" },
  { "cyrillic-look-alike", "SECRET\u0430", "that no key has" },
  { "emoji", "SECRET🔑", "that no key has" },
  { "not-utf-8", "SECRET\xff", "that no key has" },
};

static const struct
{
  const char *name;
  const char *pasted;
  const char *application_key;
  const char *application_secret;
  const char *consumer_key;
} splits[] = {
  { "one-key", CK, NULL, NULL, NULL },
  { "empty", "", NULL, NULL, NULL },
  { "prose", "The application wants a key, so paste the application key here.", NULL, NULL, NULL },
  { "english-page", "Script Name\nGuichet\nApplication Key\n" AK "\nApplication Secret\n" AS "\nConsumer Key\n" CK "\n", AK, AS, CK },
  { "english-on-one-line-each", "Application Key: " AK "\nApplication Secret: " AS "\nConsumer Key: " CK, AK, AS, CK },
  { "english-in-a-table", "Application Key\t" AK "\tApplication Secret\t" AS "\tConsumer Key\t" CK, AK, AS, CK },
  { "windows-line-ends", "Application Key\r\n\r\n" AK "\r\nApplication Secret\r\n" AS "\r\nConsumer Key\r\n" CK "\r\n", AK, AS, CK },
  { "french-page", "Clé de l'application\n" AK "\nSecret de l'application\n" AS "\nClé consommateur\n" CK "\n", AK, AS, CK },
  { "french-typographic", "Clé d’application\u00a0: " AK "\nClé secrète d’application\u00a0: " AS "\nClé consommateur (consumer key)\u00a0: " CK, AK, AS, CK },
  { "french-decomposed", "Cle\u0301 de l’application " AK, AK, NULL, NULL },
  { "capitals", "APPLICATION KEY " AK " APPLICATION SECRET " AS " CONSUMER KEY " CK, AK, AS, CK },
  { "other-order", "Consumer Key " CK "\nApplication Secret " AS "\nApplication Key " AK, AK, AS, CK },
  { "ovh-conf", "[default]\nendpoint=ovh-eu\n\n[ovh-eu]\napplication_key=" AK "\napplication_secret=" AS "\nconsumer_key=" CK "\n", AK, AS, CK },
  { "ovh-conf-with-spaces-and-quotes", "application_key = \"" AK "\"\napplication_secret = \"" AS "\"\nconsumer_key = \"" CK "\"", AK, AS, CK },
  { "ovh-conf-short-values", "application_key=ak\napplication_secret=as\nconsumer_key=ck", "ak", "as", "ck" },
  { "ovh-conf-comments", "; application_key=old\n# consumer_key=old\napplication_key=" AK "\n;application_secret=x", AK, NULL, NULL },
  { "ovh-conf-never-mixes-sections", "[ovh-ca]\napplication_key=other\n[ovh-eu]\napplication_key=" AK "\napplication_secret=" AS "\nconsumer_key=" CK "\n", AK, AS, CK },
  { "ovh-conf-first-whole-section", "[a]\napplication_key=" AK "\napplication_secret=" AS "\nconsumer_key=" CK "\n[b]\napplication_key=other\n", AK, AS, CK },
  { "shell", "export OVH_APPLICATION_KEY=" AK "\nexport OVH_APPLICATION_SECRET='" AS "'\nexport OVH_CONSUMER_KEY=" CK, AK, "'" AS "'", CK },
  { "json", "{\"applicationKey\":\"" AK "\",\"applicationSecret\":\"" AS "\",\"consumerKey\":\"" CK "\"}", AK, AS, CK },
  { "application-alone", "Application key " AK " Application secret " AS, AK, AS, NULL },
  { "label-without-key", "Application Key\nApplication Secret\n" AS "\n", NULL, AS, NULL },
  { "words-between", "Application Key (keep it):\n" AK, AK, NULL, NULL },
  { "key-of-eight", "Consumer Key " CHARS8, NULL, NULL, CHARS8 },
  { "first-of-two", "Application Key " AK " Application Key 0000000000000000", AK, NULL, NULL },
  { "not-utf-8", "Application Key " AK "\xff", NULL, NULL, NULL },
  { "bare-lines", AK "\n" AS "\n" CK "\n", AK, AS, CK },
  { "bare-windows-lines", "\r\n" AK "\r\n\r\n" AS "\r\n" CK, AK, AS, CK },
  { "bare-tabs", AK "\t" AS "\t" CK, AK, AS, CK },
  { "bare-spaces", AK " " AS "  " CK, AK, AS, CK },
  { "bare-application", AK "\n" AS, AK, AS, NULL },
  { "bare-four", AK "\n" AS "\n" CK "\n" CK, NULL, NULL, NULL },
  { "bare-with-a-word", "Guichet\n" AK "\n" AS, NULL, NULL, NULL },
  { "two-words", "application secret", NULL, NULL, NULL },
};
/* clang-format on */

static void
test_tidy (gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *key = guichet_key_text_tidy (data, "Consumer key", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (key, ==, KEY);
}

static void
test_refuse (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr(GError) error = NULL;

  g_assert_null (guichet_key_text_tidy (bads[i].pasted, "Consumer key", &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
  g_assert_nonnull (strstr (error->message, "“Consumer key”"));
  g_assert_nonnull (strstr (error->message, bads[i].words));
  g_assert_null (strstr (error->message, "SECRET"));
}

static void
test_length (void)
{
  g_autofree char *longest = g_strnfill (128, 'k');
  g_autofree char *too_long = g_strnfill (129, 'k');
  g_autofree char *huge = g_strnfill (1 << 20, 'k');
  g_autofree char *key = guichet_key_text_tidy (longest, "Consumer key", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (key, ==, longest);
  g_assert_null (guichet_key_text_tidy (too_long, "Consumer key", &error));
  g_assert_nonnull (strstr (error->message, "too long"));
  g_clear_error (&error);
  g_assert_null (guichet_key_text_tidy (huge, "Consumer key", &error));
  g_assert_nonnull (strstr (error->message, "too long"));
}

static void
test_split (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr(GuichetKeyTriple) triple = guichet_key_text_split (splits[i].pasted);

  if (splits[i].application_key == NULL && splits[i].application_secret == NULL &&
      splits[i].consumer_key == NULL)
    {
      g_assert_null (triple);
      return;
    }
  g_assert_nonnull (triple);
  g_assert_cmpstr (triple->application_key, ==, splits[i].application_key);
  g_assert_cmpstr (triple->application_secret, ==, splits[i].application_secret);
  g_assert_cmpstr (triple->consumer_key, ==, splits[i].consumer_key);
}

/* Somebody may have copied the wrong thing. */
static void
test_split_a_book (void)
{
  g_autoptr(GString) book = g_string_new (NULL);
  g_autoptr(GuichetKeyTriple) triple = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append (book, "application application application key secret consumer ");
  g_string_append (book, "\nConsumer key: " CK);
  triple = guichet_key_text_split (book->str);
  g_assert_nonnull (triple);
  g_assert_cmpstr (triple->consumer_key, ==, CK);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (goods); i++)
    {
      g_autofree char *path = g_strconcat ("/key-text/tidy/", goods[i].name, NULL);
      g_test_add_data_func (path, goods[i].pasted, test_tidy);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bads); i++)
    {
      g_autofree char *path = g_strconcat ("/key-text/refuse/", bads[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refuse);
    }
  g_test_add_func ("/key-text/length", test_length);
  for (gsize i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_autofree char *path = g_strconcat ("/key-text/split/", splits[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_split);
    }
  g_test_add_func ("/key-text/split-a-book", test_split_a_book);
  return g_test_run ();
}
