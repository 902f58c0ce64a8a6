/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-copy-offer.c: from the types of a copy alone, what is read and what is refused.
 */
#include "guichet-copy-offer.h"

#define MAX_TYPES 8

typedef struct
{
  const char *promise;
  const char *types[MAX_TYPES];
  const char *read; /* NULL: nothing is read */
  GuichetTextEncoding encoding;
} Case;

/* clang-format off */
static const Case cases[] = {
  { "what GTK copies", { "text/html", "text/plain", "STRING", "UTF8_STRING", "TARGETS" },
    "UTF8_STRING", GUICHET_TEXT_ENCODING_UTF8 },
  { "what a Wayland program copies", { "text/plain", "text/plain;charset=utf-8" },
    "text/plain;charset=utf-8", GUICHET_TEXT_ENCODING_UTF8 },
  { "the character set in capitals is asked for as it was offered", { "text/plain;charset=UTF-8" },
    "text/plain;charset=UTF-8", GUICHET_TEXT_ENCODING_UTF8 },
  { "an old X11 program has Latin-1", { "TIMESTAMP", "STRING" },
    "STRING", GUICHET_TEXT_ENCODING_LATIN1 },
  { "plain text of no named character set", { "text/plain" },
    "text/plain", GUICHET_TEXT_ENCODING_LATIN1 },
  { "an image is no text", { "image/png", "TARGETS" }, NULL, 0 },
  { "files are no text", { "text/uri-list", "x-special/gnome-copied-files" }, NULL, 0 },
  { "nothing is no text", { NULL }, NULL, 0 },
  { "a password of KeePassXC", { "text/plain", "x-kde-passwordManagerHint", "text/plain;charset=utf-8" }, NULL, 0 },
  { "the flag last", { "UTF8_STRING", "x-kde-passwordManagerHint" }, NULL, 0 },
  { "the flag first", { "x-kde-passwordManagerHint", "UTF8_STRING" }, NULL, 0 },
  { "the flag in other letters", { "X-KDE-PASSWORDMANAGERHINT", "UTF8_STRING" }, NULL, 0 },
  { "the flag as a valid MIME type", { "text/x-kde-passwordManagerHint", "UTF8_STRING" }, NULL, 0 },
  { "the flag of a Mac", { "application/x-nspasteboard-concealed-type", "text/plain" }, NULL, 0 },
  { "the flag of Windows", { "ExcludeClipboardContentFromMonitorProcessing", "UTF8_STRING" }, NULL, 0 },
  { "the flag of KeePass", { "UTF8_STRING", "Clipboard Viewer Ignore" }, NULL, 0 },
  { "a copy of our own windows", { "text/plain;charset=utf-8", "application/x-guichet-own-copy" }, NULL, 0 },
  { "the flag alone", { "x-kde-passwordManagerHint" }, NULL, 0 },
  { "a name that merely begins like the flag", { "x-kde-passwordManagerHintless", "text/plain" },
    "text/plain", GUICHET_TEXT_ENCODING_LATIN1 },
};
/* clang-format on */

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  GuichetCopyOffer offer = { 0 };
  const GuichetCopyType *type;

  for (guint i = 0; i < MAX_TYPES && c->types[i] != NULL; i++)
    guichet_copy_offer_add (&offer, guichet_copy_type_lookup (c->types[i]));
  type = guichet_copy_offer_get_readable (&offer);

  g_assert_cmpstr (type != NULL ? type->name : NULL, ==, c->read);
  if (type != NULL)
    g_assert_cmpint (type->encoding, ==, c->encoding);
}

static void
test_known_types_are_distinct (void)
{
  gsize n_types;
  const GuichetCopyType *types = guichet_copy_type_get_known (&n_types);

  for (gsize i = 0; i < n_types; i++)
    g_assert_true (guichet_copy_type_lookup (types[i].name) == &types[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/copy-offer/%s", cases[i].promise);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/copy-offer/known types are distinct", test_known_types_are_distinct);

  return g_test_run ();
}
