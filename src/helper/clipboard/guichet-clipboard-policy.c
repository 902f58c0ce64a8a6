/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clipboard-policy.c: which of the texts that were copied are worth a look.
 * Pure: no clock, no display, no I/O. Remembers texts as hashes only.
 */
#include "guichet-clipboard-policy.h"

#include <string.h>

/**
 * guichet_copied_text_repair:
 * @bytes: what the owner of the selection sent
 * @encoding: what its type promises
 *
 * Makes valid UTF-8 of whatever came. Zero bytes at the end are dropped (some programs copy the one
 * that ends their string); other zero and invalid bytes become U+FFFD, one for each, so that no
 * number is glued together across them. Many programs send UTF-8 where Latin-1 is promised, and
 * text that is valid UTF-8 by chance is rare: it stays as it is.
 *
 * Returns: (transfer full): UTF-8 without zero bytes; not zero-terminated
 */
GBytes *
guichet_copied_text_repair (GBytes *bytes, GuichetTextEncoding encoding)
{
  gsize size;
  const char *data;
  char *repaired = NULL;
  gsize repaired_size = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  while (size > 0 && data[size - 1] == '\0')
    size--;
  if (size == 0 || g_utf8_validate_len (data, size, NULL))
    return g_bytes_new_from_bytes (bytes, 0, size);

  if (encoding == GUICHET_TEXT_ENCODING_LATIN1 && memchr (data, '\0', size) == NULL)
    repaired = g_convert (data, size, "UTF-8", "ISO-8859-1", NULL, &repaired_size, NULL);
  if (repaired == NULL)
    {
      repaired = g_utf8_make_valid (data, size);
      repaired_size = strlen (repaired);
    }
  return g_bytes_new_take (repaired, repaired_size);
}

/**
 * guichet_copied_text_may_pop_up:
 * @text: a copied text
 *
 * Returns: whether a number in it may be offered by a notification; %FALSE for a document, which is
 * only listed
 */
gboolean
guichet_copied_text_may_pop_up (GBytes *text)
{
  return g_bytes_get_size (text) <= GUICHET_CLIPBOARD_POPUP_LIMIT;
}

/**
 * guichet_copied_text_hash:
 * @text: a copied text
 *
 * Returns: (transfer full): what may be remembered of it
 */
char *
guichet_copied_text_hash (GBytes *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, text);
}

struct _GuichetClipboardPolicy
{
  gboolean paused;

  char *last_hash; /* (nullable): the text that was seen last */
  gint64 last_time;
};

/**
 * guichet_clipboard_policy_new:
 *
 * Returns: (transfer full): a policy that has seen nothing and is not paused
 */
GuichetClipboardPolicy *
guichet_clipboard_policy_new (void)
{
  return g_new0 (GuichetClipboardPolicy, 1);
}

/**
 * guichet_clipboard_policy_free:
 * @self: (transfer full) (nullable): a policy
 */
void
guichet_clipboard_policy_free (GuichetClipboardPolicy *self)
{
  if (self == NULL)
    return;
  g_free (self->last_hash);
  g_free (self);
}

/**
 * guichet_clipboard_policy_set_paused:
 * @self: a policy
 * @paused: whether everything is refused from now on
 */
void
guichet_clipboard_policy_set_paused (GuichetClipboardPolicy *self, gboolean paused)
{
  self->paused = paused;
}

static void
remember (GuichetClipboardPolicy *self, char *hash, gint64 now)
{
  g_free (self->last_hash);
  self->last_hash = hash;
  self->last_time = now;
}

/**
 * guichet_clipboard_policy_accept:
 * @self: a policy
 * @text: a copied text, repaired
 * @now: monotonic time, in microseconds
 *
 * Decides on one text, and remembers its hash. Refused are: everything while paused, an empty text,
 * and the text seen last when it comes again so soon that it is the same copy (clipboard managers
 * announce it again, and a selected text is often copied next). What our own windows copy is
 * refused earlier, by its types.
 *
 * Returns: whether to look for numbers in it
 */
gboolean
guichet_clipboard_policy_accept (GuichetClipboardPolicy *self, GBytes *text, gint64 now)
{
  g_autofree char *hash = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (self->paused || g_bytes_get_size (text) == 0)
    return FALSE;

  hash = guichet_copied_text_hash (text);
  if (g_strcmp0 (hash, self->last_hash) == 0 &&
      now - self->last_time < GUICHET_CLIPBOARD_REPEAT_WINDOW)
    return FALSE;

  remember (self, g_steal_pointer (&hash), now);
  return TRUE;
}
