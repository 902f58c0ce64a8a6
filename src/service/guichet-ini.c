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
  GPtrArray *sections;
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
  self->sections = g_ptr_array_new_with_free_func (g_free);
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
  g_ptr_array_unref (self->sections);
  g_free (self);
}

/**
 * guichet_ini_has_section:
 *
 * Returns: whether a section of this name was read, and be it empty
 */
gboolean
guichet_ini_has_section (const GuichetIni *self, const char *section)
{
  return g_ptr_array_find_with_equal_func (self->sections, section, g_str_equal, NULL);
}

/**
 * guichet_ini_get_sections:
 *
 * Returns: (transfer none) (element-type utf8): the names of the sections in the order of the file
 */
GPtrArray *
guichet_ini_get_sections (const GuichetIni *self)
{
  return self->sections;
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
read_section (GuichetIni *self, char *line, const char **section)
{
  char *end = strchr (line, ']');

  if (end == NULL || end == line + 1)
    return FALSE;
  *end = '\0';
  *section = g_strstrip (line + 1);
  if (!guichet_ini_has_section (self, *section))
    g_ptr_array_add (self->sections, g_strdup (*section));
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
  const char *section = NULL;
  char *rest = copy;
  char *line;
  gboolean ok = g_utf8_validate (text, length, NULL);

  for (int number = 1; ok && (line = strsep (&rest, "\n")) != NULL; number++)
    {
      g_strstrip (line);
      if (*line == '\0' || *line == ';' || *line == '#')
        continue;
      if (*line == '[')
        ok = read_section (self, line, &section);
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
 * guichet_ini_read_file:
 * @path: need not exist: then there is nothing to be read
 *
 * Adds the values of the file at @path, as guichet_ini_read() does.
 *
 * Returns: %FALSE with GUICHET_ERROR_CONFIGURATION if it cannot be read or is not an INI file
 */
gboolean
guichet_ini_read_file (GuichetIni *self, const char *path, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autofree char *text = NULL;
  gsize length;
  gboolean ok;

  if (!g_file_get_contents (path, &text, &length, &local_error))
    {
      if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
          g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
        return TRUE;
      g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
                   _("“%s” cannot be read: %s"), path, local_error->message);
      return FALSE;
    }
  ok = guichet_ini_read (self, text, length, path, error);
  explicit_bzero (text, length);
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
