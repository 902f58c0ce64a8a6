/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-key-text-split.c: finds the three keys in a page of OVHcloud or an ovh.conf that was
 * pasted whole, or that stand there alone. Pure; of keys without labels it guesses nothing but
 * their order, which is that of OVHcloud's pages.
 */
#include "config.h"

#include "guichet-key-text.h"

#include <string.h>

#define MAX_LABEL_WORDS   6
#define MAX_LABEL_LETTERS 40

/* A word of prose is shorter, or has no digit. */
#define SHORTEST_KEY         8
#define SHORTEST_LETTERS_KEY 16

typedef enum
{
  APPLICATION_KEY,
  APPLICATION_SECRET,
  CONSUMER_KEY,
  N_MEMBERS,
} Member;

/* What stands before a key, its letters alone: "Clé de l’application", "application_key" and
 * "applicationKey" are each one row. */
/* clang-format off */
static const struct
{
  const char *letters;
  Member member;
} labels[] = {
  { "applicationkey",              APPLICATION_KEY },
  { "appkey",                      APPLICATION_KEY },
  { "ovhapplicationkey",           APPLICATION_KEY },
  { "cledapplication",             APPLICATION_KEY },
  { "cledelapplication",           APPLICATION_KEY },
  { "cleapplication",              APPLICATION_KEY },
  { "applicationsecret",           APPLICATION_SECRET },
  { "applicationsecretkey",        APPLICATION_SECRET },
  { "secretapplicationkey",        APPLICATION_SECRET },
  { "appsecret",                   APPLICATION_SECRET },
  { "ovhapplicationsecret",        APPLICATION_SECRET },
  { "clesecretedapplication",      APPLICATION_SECRET },
  { "clesecretedelapplication",    APPLICATION_SECRET },
  { "clesecreteapplication",       APPLICATION_SECRET },
  { "secretdapplication",          APPLICATION_SECRET },
  { "secretdelapplication",        APPLICATION_SECRET },
  { "consumerkey",                 CONSUMER_KEY },
  { "ovhconsumerkey",              CONSUMER_KEY },
  { "cleconsommateur",             CONSUMER_KEY },
  { "cleduconsommateur",           CONSUMER_KEY },
  { "cledeconsommateur",           CONSUMER_KEY },
  { "cleutilisateur",              CONSUMER_KEY },
  { "cleclient",                   CONSUMER_KEY },
};
/* clang-format on */

typedef struct
{
  const char *text; /* inside the copy of what was pasted */
  gboolean is_assigned;
  gboolean begins_section;
} Word;

static gboolean
is_between_words (gunichar c)
{
  return g_unichar_isspace (c) || (c < 0x80 && strchr ("=:,;|\"`<>(){}", (int) c) != NULL) ||
         c == 0x00AB || c == 0x00BB || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x201C && c <= 0x201F) || c == 0xFEFF;
}

/* Cuts @line, which stays, into words. An apostrophe may belong to a word; tidying takes it off a
 * key. */
static void
cut_line (char *line, GArray *words)
{
  const gboolean is_section = *line == '[';
  gboolean is_assigned = FALSE;
  gboolean in_word = FALSE;

  for (char *p = line, *next; *p != '\0'; p = next)
    {
      const gunichar c = g_utf8_get_char (p);

      next = g_utf8_next_char (p);
      if (is_between_words (c))
        {
          is_assigned = c == '=' || (is_assigned && !in_word);
          in_word = FALSE;
          *p = '\0';
        }
      else if (!in_word)
        {
          const Word word = { p, is_assigned, is_section };

          g_array_append_val (words, word);
          is_assigned = FALSE;
          in_word = TRUE;
        }
    }
}

static void
cut_text (char *text, GArray *words)
{
  char *rest = text;
  char *line;

  while ((line = strsep (&rest, "\r\n")) != NULL)
    {
      line += strspn (line, " \t");
      /* The comments of an ovh.conf. */
      if (*line != ';' && *line != '#')
        cut_line (line, words);
    }
}

/* Appends the letters and digits of @word, small and without accents. */
static gboolean
append_letters (char *letters, const char *word)
{
  gsize length = strlen (letters);

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_unichar_fully_decompose (c, FALSE, &c, 1);
      if (c >= 0x80 || !g_ascii_isalnum ((char) c))
        continue;
      if (length == MAX_LABEL_LETTERS)
        return FALSE;
      letters[length++] = g_ascii_tolower ((char) c);
      letters[length] = '\0';
    }
  return TRUE;
}

/* Returns: of how many words the longest label at @at is; 0: none is there */
static guint
match_label (const GArray *words, guint at, Member *member)
{
  char letters[MAX_LABEL_LETTERS + 1] = "";
  guint n_matched = 0;

  for (guint n = 0; n < MAX_LABEL_WORDS && at + n < words->len; n++)
    {
      if (!append_letters (letters, g_array_index (words, Word, at + n).text))
        break;
      for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
        if (g_str_equal (labels[i].letters, letters))
          {
            *member = labels[i].member;
            n_matched = n + 1;
          }
    }
  explicit_bzero (letters, sizeof letters);
  return n_matched;
}

static gboolean
looks_like_key (const Word *word)
{
  gboolean has_digit = FALSE;
  gsize length = 0;

  for (const char *p = word->text; *p != '\0'; p++, length++)
    {
      if (!g_ascii_isgraph (*p))
        return word->is_assigned;
      has_digit = has_digit || g_ascii_isdigit (*p);
    }
  return word->is_assigned || length >= SHORTEST_LETTERS_KEY ||
         (has_digit && length >= SHORTEST_KEY);
}

static void
clear_keys (char **keys)
{
  for (Member member = 0; member < N_MEMBERS; member++)
    {
      if (keys[member] != NULL)
        explicit_bzero (keys[member], strlen (keys[member]));
      g_clear_pointer (&keys[member], g_free);
    }
}

static gboolean
is_complete (char **keys)
{
  return keys[APPLICATION_KEY] != NULL && keys[APPLICATION_SECRET] != NULL &&
         keys[CONSUMER_KEY] != NULL;
}

/* The first key after a label is its value; keys of two sections of a file are never mixed. */
static void
take_keys (const GArray *words, char **keys)
{
  Member pending = N_MEMBERS;

  for (guint at = 0; at < words->len && !is_complete (keys);)
    {
      const Word *word = &g_array_index (words, Word, at);
      const guint n = match_label (words, at, &pending);

      if (word->begins_section)
        {
          clear_keys (keys);
          pending = N_MEMBERS;
        }
      else if (n == 0 && pending != N_MEMBERS && looks_like_key (word))
        {
          if (keys[pending] == NULL)
            keys[pending] = g_strdup (word->text);
          pending = N_MEMBERS;
        }
      at += MAX (n, 1);
    }
}

/* All three of them, or the two of an application, and nothing else. */
static void
take_bare_keys (const GArray *words, char **keys)
{
  if (words->len != CONSUMER_KEY && words->len != N_MEMBERS)
    return;
  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (word->is_assigned || word->begins_section || !looks_like_key (word))
        return;
    }
  for (guint i = 0; i < words->len; i++)
    keys[i] = g_strdup (g_array_index (words, Word, i).text);
}

static gboolean
has_none (char **keys)
{
  return keys[APPLICATION_KEY] == NULL && keys[APPLICATION_SECRET] == NULL &&
         keys[CONSUMER_KEY] == NULL;
}

/**
 * guichet_key_text_split:
 * @pasted: (nullable): what was pasted into a field of keys
 *
 * Returns: (transfer full) (nullable): the keys that follow a label, or two or three that stand
 * alone, as they stand there; %NULL if there are none, as when @pasted is but one key
 */
GuichetKeyTriple *
guichet_key_text_split (const char *pasted)
{
  const gsize size = pasted != NULL ? strlen (pasted) : 0;
  g_autoptr(GArray) words = NULL;
  char *keys[N_MEMBERS] = { NULL };
  GuichetKeyTriple *self;
  char *copy;

  if (size == 0 || !g_utf8_validate (pasted, size, NULL))
    return NULL;

  words = g_array_new (FALSE, FALSE, sizeof (Word));
  copy = g_strndup (pasted, size);
  cut_text (copy, words);
  take_keys (words, keys);
  if (has_none (keys))
    take_bare_keys (words, keys);
  explicit_bzero (copy, size);
  g_free (copy);
  if (has_none (keys))
    return NULL;

  self = g_new0 (GuichetKeyTriple, 1);
  self->application_key = keys[APPLICATION_KEY];
  self->application_secret = keys[APPLICATION_SECRET];
  self->consumer_key = keys[CONSUMER_KEY];
  return self;
}

/**
 * guichet_key_triple_free:
 * @self: (transfer full): its secrets are wiped
 */
void
guichet_key_triple_free (GuichetKeyTriple *self)
{
  char *keys[N_MEMBERS];

  g_return_if_fail (self != NULL);

  keys[APPLICATION_KEY] = self->application_key;
  keys[APPLICATION_SECRET] = self->application_secret;
  keys[CONSUMER_KEY] = self->consumer_key;
  clear_keys (keys);
  g_free (self);
}
