/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-copy-offer.c: the types that a copy is offered in, and what follows from them before
 * anything is read. Pure: no display and no I/O. A password is refused here, by its types, and
 * never asked for.
 */
#include "guichet-copy-offer.h"

/* Password managers mark a password by one type more. Its value does not matter: asking for it
 * would already tell the owner that somebody looks. The flag of KDE is what KeePassXC, Bitwarden,
 * Firefox and Chromium set on Linux. As it is no valid MIME type, some toolkits drop it, hence the
 * second spelling. The next two belong to Windows programs: Wine offers their clipboard formats by
 * name. The last one is set by our own windows, so that a number copied out of them is not offered
 * back. */
/* clang-format off */
static const GuichetCopyType known_types[] = {
  { "x-kde-passwordManagerHint",                   TRUE,  0, GUICHET_TEXT_ENCODING_UTF8 },
  { "text/x-kde-passwordManagerHint",              TRUE,  0, GUICHET_TEXT_ENCODING_UTF8 },
  { "application/x-nspasteboard-concealed-type",   TRUE,  0, GUICHET_TEXT_ENCODING_UTF8 },
  { "ExcludeClipboardContentFromMonitorProcessing", TRUE, 0, GUICHET_TEXT_ENCODING_UTF8 },
  { "Clipboard Viewer Ignore",                     TRUE,  0, GUICHET_TEXT_ENCODING_UTF8 },
  { "application/x-guichet-own-copy",              TRUE,  0, GUICHET_TEXT_ENCODING_UTF8 },
  { "UTF8_STRING",                                 FALSE, 5, GUICHET_TEXT_ENCODING_UTF8 },
  { "text/plain;charset=utf-8",                    FALSE, 4, GUICHET_TEXT_ENCODING_UTF8 },
  { "text/plain;charset=UTF-8",                    FALSE, 3, GUICHET_TEXT_ENCODING_UTF8 },
  { "STRING",                                      FALSE, 2, GUICHET_TEXT_ENCODING_LATIN1 },
  { "text/plain",                                  FALSE, 1, GUICHET_TEXT_ENCODING_LATIN1 },
};
/* clang-format on */

/**
 * guichet_copy_type_get_known:
 * @n_types: (out): their number
 *
 * Returns: (array length=n_types) (transfer none): every type that means something to us
 */
const GuichetCopyType *
guichet_copy_type_get_known (gsize *n_types)
{
  g_return_val_if_fail (n_types != NULL, NULL);

  *n_types = G_N_ELEMENTS (known_types);
  return known_types;
}

/**
 * guichet_copy_type_lookup:
 * @name: a MIME type or X11 target; the case matters only for what is asked for by the same name
 * later
 *
 * Returns: (nullable) (transfer none): what it means, or %NULL when it means nothing to us
 */
const GuichetCopyType *
guichet_copy_type_lookup (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (known_types); i++)
    if (g_str_equal (name, known_types[i].name) ||
        (known_types[i].secret && g_ascii_strcasecmp (name, known_types[i].name) == 0))
      return &known_types[i];
  return NULL;
}

/**
 * guichet_copy_offer_add:
 * @offer: what is known so far
 * @type: (nullable): one more type of it
 *
 * Takes one type of a copy into account, in any order.
 */
void
guichet_copy_offer_add (GuichetCopyOffer *offer, const GuichetCopyType *type)
{
  g_return_if_fail (offer != NULL);

  if (type == NULL)
    return;
  if (type->secret)
    offer->secret = TRUE;
  else if (offer->best == NULL || offer->best->preference < type->preference)
    offer->best = type;
}

/**
 * guichet_copy_offer_get_readable:
 * @offer: what is known of the copy
 *
 * Returns: (nullable) (transfer none): the type to ask for, or %NULL when the copy is a password or
 * no text
 */
const GuichetCopyType *
guichet_copy_offer_get_readable (const GuichetCopyOffer *offer)
{
  g_return_val_if_fail (offer != NULL, NULL);

  return offer->secret ? NULL : offer->best;
}
