/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-validation-text.c: finds the codes with which people accept or refuse requests in what
 * they copied: a code, a link, a whole e-mail.
 * Pure, and linear in the size of the text, which may be anything at all. OVHcloud's pages have
 * changed their addresses over the years, so nothing but the two parameters of the link is looked
 * at: “taskId” and “token”.
 */
#include "guichet-validation-text.h"

#include "guichet-secret.h"
#include "guichet-validation-recipient.h"

#include <string.h>

/* A text of a million words costs no more than one without any. */
#define MIN_WORD   strlen ("taskId=1&token=a")
#define MAX_CODES  50
#define MAX_TOKEN  512
#define MAX_DIGITS 18 /* of a 64-bit number */
#define MAX_NESTED 3  /* links inside of the links of mail filters */

/* A part of the text; not ended by NUL. */
typedef struct
{
  const char *start;
  gsize length;
} Span;

static gboolean
ends_word (char c)
{
  /* Beyond ASCII are typographic quotes and blanks, and nothing that a parameter has. */
  return !g_ascii_isgraph (c) || strchr ("<>\"'`,()[]{}|\\^", c) != NULL;
}

static gboolean
ends_parameter (char c)
{
  /* The semicolon is that of “&amp;” in the source of a page. */
  return strchr ("?&#;", c) != NULL;
}

static gboolean
is_in_token (gunichar c)
{
  return c < 0x80 && (g_ascii_isalnum ((char) c) || strchr ("-._~+/=", (char) c) != NULL);
}

/* Returns: whether the parameter has this name, and a value */
static gboolean
get_value (Span parameter, const char *name, Span *value)
{
  const gsize length = strlen (name);

  if (parameter.length <= length || parameter.start[length] != '=' ||
      g_ascii_strncasecmp (parameter.start, name, length) != 0)
    return FALSE;

  *value = (Span){ parameter.start + length + 1, parameter.length - length - 1 };
  /* A link may stand at the end of a sentence. */
  while (value->length > 0 && strchr (".:!", value->start[value->length - 1]) != NULL)
    value->length--;

  return value->length > 0;
}

static gint64
read_task_id (Span value)
{
  gint64 id = 0;

  if (value.length > MAX_DIGITS)
    return 0;
  for (gsize i = 0; i < value.length; i++)
    {
      if (!g_ascii_isdigit (value.start[i]))
        return 0;
      id = id * 10 + (value.start[i] - '0');
    }

  return id;
}

static gboolean
is_token (const char *text)
{
  const gsize length = strlen (text);

  if (length == 0 || length > MAX_TOKEN)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!is_in_token ((guchar) text[i]))
      return FALSE;

  return TRUE;
}

/* Returns: the character that begins at *@i, of which it takes the last; 0 for a wrong escape */
static guchar
read_escaped (Span value, gsize *i)
{
  const char *rest = value.start + *i;

  if (*rest != '%')
    return (guchar) *rest;
  if (value.length - *i < 3 || !g_ascii_isxdigit (rest[1]) || !g_ascii_isxdigit (rest[2]))
    return 0;
  *i += 2;

  return (guchar) (g_ascii_xdigit_value (rest[1]) * 16 + g_ascii_xdigit_value (rest[2]));
}

/* Without a copy for each that is none: a text may have a hundred thousand. */
static char *
read_token (Span value)
{
  char token[MAX_TOKEN + 1];
  gsize length = 0;
  char *copy = NULL;

  for (gsize i = 0; i < value.length; i++)
    {
      const guchar c = read_escaped (value, &i);

      if (c == 0 || !is_in_token (c) || length == MAX_TOKEN)
        break;
      token[length++] = (char) c;
      if (i + 1 == value.length)
        copy = g_strndup (token, length);
    }
  explicit_bzero (token, length);

  return copy;
}

/* The first of each that can be one. */
static GuichetValidationCode *
read_word (Span word)
{
  gint64 task_id = 0;
  char *token = NULL;
  GuichetValidationCode *code;
  gsize start = 0;

  for (gsize i = 0; i <= word.length; i++)
    {
      const Span parameter = { word.start + start, i - start };
      Span value;

      if (i < word.length && !ends_parameter (word.start[i]))
        continue;
      if (task_id == 0 && get_value (parameter, "taskId", &value))
        task_id = read_task_id (value);
      else if (token == NULL && get_value (parameter, "token", &value))
        token = read_token (value);
      start = i + 1;
    }
  if (task_id == 0 || token == NULL)
    {
      guichet_secret_free (token);
      return NULL;
    }

  code = g_new (GuichetValidationCode, 1);
  *code = (GuichetValidationCode){ task_id, token, NULL };

  return code;
}

/* Mail filters and redirections put a link, escaped, into another. */
static GuichetValidationCode *
read_nested_word (Span word)
{
  GuichetValidationCode *code = read_word (word);
  char *inner = NULL;

  for (guint i = 0; i < MAX_NESTED && code == NULL; i++)
    {
      char *outer = inner;

      inner = memchr (word.start, '%', word.length) != NULL
                  ? g_uri_unescape_segment (word.start, word.start + word.length, NULL)
                  : NULL;
      guichet_secret_free (outer);
      if (inner == NULL)
        break;
      word = (Span){ inner, strlen (inner) };
      code = read_word (word);
    }
  guichet_secret_free (inner);

  return code;
}

static gboolean
has_code (GPtrArray *codes, const GuichetValidationCode *code)
{
  for (guint i = 0; i < codes->len; i++)
    {
      const GuichetValidationCode *other = codes->pdata[i];

      if (other->task_id == code->task_id && g_str_equal (other->token, code->token))
        return TRUE;
    }

  return FALSE;
}

/* An e-mail first says whom it is for; that of another code says nothing of this one. */
static void
find_in (GPtrArray *codes, const char *text, gsize size)
{
  gsize start = 0;
  gsize mail = 0; /* where the last code ended */

  for (gsize i = 0; i <= size && codes->len < MAX_CODES; i++)
    {
      if (i < size && !ends_word (text[i]))
        continue;
      if (i - start >= MIN_WORD)
        {
          GuichetValidationCode *code = read_nested_word ((Span){ text + start, i - start });

          if (code != NULL && !has_code (codes, code))
            {
              code->recipient = guichet_validation_recipient_find (text + mail, start - mail);
              mail = i;
              g_ptr_array_add (codes, g_steal_pointer (&code));
            }
          guichet_validation_code_free (code);
        }
      start = i + 1;
    }
}

/* The source of an e-mail: "=3D" is "=", and "=" at the end of a line takes the line end away.
 * In place. Returns: the new size */
static gsize
decode_quoted_printable (char *text, gsize size)
{
  gsize to = 0;

  for (gsize i = 0; i < size; i++)
    {
      const gsize left = size - i;

      if (text[i] == '=' && left > 1 && text[i + 1] == '\n')
        i += 1;
      else if (text[i] == '=' && left > 2 && text[i + 1] == '\r' && text[i + 2] == '\n')
        i += 2;
      else if (text[i] == '=' && left > 2 && g_ascii_isxdigit (text[i + 1]) &&
               g_ascii_isxdigit (text[i + 2]))
        {
          text[to++] =
              (char) (g_ascii_xdigit_value (text[i + 1]) * 16 + g_ascii_xdigit_value (text[i + 2]));
          i += 2;
        }
      else
        text[to++] = text[i];
    }

  return to;
}

/**
 * guichet_validation_text_find:
 * @text: (array length=size): anything at all
 * @size: in bytes
 *
 * A link counts if it has both parameters: a token alone may be for something else.
 *
 * Returns: (element-type GuichetValidationCode) (transfer full): the codes in their order, each
 * once, fifty at most; none if @text has more than %GUICHET_VALIDATION_TEXT_MAX_SIZE bytes
 */
GPtrArray *
guichet_validation_text_find (const char *text, gsize size)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_validation_code_free);

  g_return_val_if_fail (text != NULL || size == 0, codes);

  if (size == 0 || size > GUICHET_VALIDATION_TEXT_MAX_SIZE)
    return codes;

  find_in (codes, text, size);
  if (codes->len == 0 && g_strstr_len (text, size, "=3D") != NULL)
    {
      char *decoded = g_memdup2 (text, size);

      find_in (codes, decoded, decode_quoted_printable (decoded, size));
      explicit_bzero (decoded, size);
      g_free (decoded);
    }

  return codes;
}

/**
 * guichet_validation_text_get_code:
 * @text: (nullable): what was typed or pasted where a code is asked for
 *
 * Returns: (nullable) (transfer full): the code alone; %NULL if @text can be none. Secret: the
 * caller wipes it
 */
char *
guichet_validation_text_get_code (const char *text)
{
  const char *start = text != NULL && strlen (text) <= GUICHET_VALIDATION_TEXT_MAX_SIZE ? text : "";
  const char *end;
  char *code;

  /* Blanks, quotes and what nobody can see, in whatever alphabet. */
  while (*start != '\0' && !is_in_token ((guchar) *start))
    start++;
  if (g_str_has_prefix (start, "token="))
    start += strlen ("token=");
  end = start + strlen (start);
  while (end > start && !is_in_token ((guchar) end[-1]))
    end--;

  code = g_strndup (start, end - start);
  if (is_token (code))
    return code;
  guichet_secret_free (code);

  return NULL;
}

/**
 * guichet_validation_code_free:
 * @self: (nullable): a code; its token is wiped
 */
void
guichet_validation_code_free (GuichetValidationCode *self)
{
  if (self == NULL)
    return;

  guichet_secret_free (self->token);
  g_free (self->recipient);
  g_free (self);
}
