/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-ini.c: reads the INI dialect of ovh.conf (comments with ; or #, = or : between key and
 * value). GKeyFile cannot: OVHcloud's own example comments with a semicolon, which a key file
 * refuses.
 */
#include "config.h"

#include "guichet-ini.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-error.h"

typedef struct
{
  char *text;
  char *source;
} Value;

struct _GuichetIni
{
  GHashTable *values; /* "section\nkey" to Value */
};

static void
value_free (gpointer data)
{
  Value *value = data;

  /* It may be a secret: it does not stay in freed memory. */
  explicit_bzero (value->text, strlen (value->text));
  g_free (value->text);
  g_free (value->source);
  g_free (value);
}

/**
 * guichet_ini_new:
 *
 * Returns: (transfer full): no values yet
 */
GuichetIni *
guichet_ini_new (void)
{
  GuichetIni *self = g_new0 (GuichetIni, 1);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, value_free);
  return self;
}

/**
 * guichet_ini_free:
 *
 * Frees @self and wipes its values.
 */
void
guichet_ini_free (GuichetIni *self)
{
  g_hash_table_unref (self->values);
  g_free (self);
}

/* Go's reader takes the quotes off, so files written for it have them. */
static char *
unquote (char *text)
{
  gsize length = strlen (text);

  if (length >= 2 && (*text == '"' || *text == '\'') && text[length - 1] == *text)
    {
      text[length - 1] = '\0';
      return text + 1;
    }
  return text;
}

static gboolean
read_section (char *line, char **section)
{
  char *end = strchr (line, ']');

  if (end == NULL || end == line + 1)
    return FALSE;
  *end = '\0';
  g_free (*section);
  *section = g_strdup (g_strstrip (line + 1));
  return TRUE;
}

static gboolean
read_value (GuichetIni *self, char *line, const char *section, const char *source)
{
  char *separator = strpbrk (line, "=:");
  g_autofree char *lower = NULL;
  Value *value;

  if (separator == NULL || separator == line || section == NULL)
    return FALSE;

  *separator = '\0';
  lower = g_ascii_strdown (g_strstrip (line), -1);
  value = g_new0 (Value, 1);
  value->text = g_strdup (unquote (g_strstrip (separator + 1)));
  value->source = g_strdup (source);
  g_hash_table_replace (self->values, g_strconcat (section, "\n", lower, NULL), value);
  return TRUE;
}

/**
 * guichet_ini_read:
 * @text: the content of one file; need not end with a NUL
 * @length: its size in bytes
 * @source: its name, for people
 *
 * Adds the values of a file to those already read; a key that is there already takes the newer
 * value. Lines before the first mistake have been taken when this fails.
 *
 * Returns: %FALSE with GUICHET_ERROR_CONFIGURATION, which names file and line, if the text is not
 * an INI file
 */
gboolean
guichet_ini_read (GuichetIni *self,
                  const char *text,
                  gsize length,
                  const char *source,
                  GError **error)
{
  g_autofree char *copy = g_strndup (text, length);
  g_autofree char *section = NULL;
  char *rest = copy;
  char *line;
  gboolean ok = g_utf8_validate (text, length, NULL);

  for (int number = 1; ok && (line = strsep (&rest, "\n")) != NULL; number++)
    {
      g_strstrip (line);
      if (*line == '\0' || *line == ';' || *line == '#')
        continue;
      if (*line == '[')
        ok = read_section (line, &section);
      else
        ok = read_value (self, line, section, source);
      if (!ok)
        g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
                     _("Line %d of “%s” is not understood."), number, source);
    }
  if (!ok && error != NULL && *error == NULL)
    g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
                 _("“%s” is not a text file in UTF-8."), source);

  explicit_bzero (copy, length);
  return ok;
}

/**
 * guichet_ini_get:
 * @source: (out) (optional) (transfer none): the name of the file that gave the value
 *
 * Returns: (nullable) (transfer none): the value, %NULL if there is none or it is empty
 */
const char *
guichet_ini_get (const GuichetIni *self, const char *section, const char *key, const char **source)
{
  g_autofree char *name = g_strconcat (section, "\n", key, NULL);
  const Value *value = g_hash_table_lookup (self->values, name);

  if (value == NULL || *value->text == '\0')
    return NULL;
  if (source != NULL)
    *source = value->source;
  return value->text;
}
