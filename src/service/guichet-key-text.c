/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-key-text.c: one key as people paste it, without what surrounds it. Pure; never repeats
 * what was pasted in an error.
 */
#include "config.h"

#include "guichet-key-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-error.h"

/* OVHcloud's keys have 16 or 32 characters; what is much longer is something else. */
#define MAX_LENGTH 128

/* Straight, typographic and full-width ones, and accents that stand for them. */
static const gunichar quotes[] = {
  '"',    '\'',   '`',    0x00AB, 0x00BB, 0x00B4, 0x2018, 0x2019, 0x201A, 0x201B, 0x201C, 0x201D,
  0x201E, 0x201F, 0x2032, 0x2033, 0x2039, 0x203A, 0x300C, 0x300D, 0x301D, 0x301E, 0xFF02, 0xFF07,
};

static gboolean
is_quote (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (quotes[i] == c)
      return TRUE;
  return FALSE;
}

/* Nobody can see one, so nobody could take it out: it goes wherever it stands. */
static gboolean
is_invisible (gunichar c)
{
  return c == 0x00AD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069);
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c);
}

static gboolean
is_control (gunichar c)
{
  return g_unichar_iscntrl (c);
}

static gboolean
is_foreign (gunichar c)
{
  return c > 0x7F;
}

/* What cannot stand in a key, the first that is found is told. */
/* clang-format off */
static const struct
{
  gboolean (*is) (gunichar c);
  const char *sentence;
} mistakes[] = {
  { is_blank,   N_("“%s” has a blank or a line break in the middle. Copy the key alone, once more.") },
  { is_control, N_("“%s” has a control character in it. Copy it again from OVHcloud’s page.") },
  { is_quote,   N_("“%s” has a quote in the middle. Copy the key alone, once more.") },
  { is_foreign, N_("“%s” has letters or signs that no key has. Copy it again from OVHcloud’s page.") },
};
/* clang-format on */

static const char *
find_mistake (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
      if (mistakes[i].is (g_utf8_get_char (p)))
        return _(mistakes[i].sentence);

  if (*key == '\0')
    return _("“%s” is empty. Copy it from OVHcloud’s page and paste it.");
  if (strlen (key) > MAX_LENGTH)
    return _("“%s” is too long for a key. Copy the key alone, once more.");
  return NULL;
}

static gboolean
surrounds (gunichar c)
{
  return is_blank (c) || is_quote (c);
}

/* In place. */
static void
drop_invisible (char *text)
{
  char *to = text;

  for (const char *p = text; *p != '\0';)
    {
      const gsize size = g_utf8_next_char (p) - p;

      if (!is_invisible (g_utf8_get_char (p)))
        {
          memmove (to, p, size);
          to += size;
        }
      p += size;
    }
  *to = '\0';
}

/* In place. */
static void
trim (char *text)
{
  const char *start = text;
  const char *end;

  while (*start != '\0' && surrounds (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  end = start + strlen (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!surrounds (g_utf8_get_char (last)))
        break;
      end = last;
    }
  memmove (text, start, end - start);
  text[end - start] = '\0';
}

/**
 * guichet_key_text_tidy:
 * @pasted: (nullable): a key with blanks, quotes, line ends or invisible characters around it
 * @label: translated, what the field is called, for the sentence
 * @error: GUICHET_ERROR_CONFIGURATION with a sentence that never repeats @pasted
 *
 * Returns: (transfer full) (nullable): the key alone, to be wiped by the caller; %NULL if it can be
 * none
 */
char *
guichet_key_text_tidy (const char *pasted, const char *label, GError **error)
{
  const gsize size = pasted != NULL ? strlen (pasted) : 0;
  char *key;
  const char *mistake;

  g_return_val_if_fail (label != NULL, NULL);

  key = g_strndup (pasted != NULL ? pasted : "", size);
  if (!g_utf8_validate (key, size, NULL))
    mistake = _(mistakes[G_N_ELEMENTS (mistakes) - 1].sentence);
  else
    {
      drop_invisible (key);
      trim (key);
      mistake = find_mistake (key);
    }
  if (mistake == NULL)
    return key;

  g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION, mistake, label);
  explicit_bzero (key, size);
  g_free (key);
  return NULL;
}
