/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-status.c: how far the publication of an entry has come. OVHcloud's words are
 * free texts, so an unknown one is no error.
 */
#include "guichet-directory-status.h"

#include <string.h>

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetDirectoryStatus, guichet_directory_status,
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_NOT_PUBLISHED, "not-published"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SCHEDULED, "scheduled"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SYNCHRONISED, "synchronised"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_ERROR, "error"))

/* The words of both editions of OVHcloud's control panel, the first that is part of a status */
static const struct
{
  const char *word;
  GuichetDirectoryStatus status;
} words[] = {
  { "error",   GUICHET_DIRECTORY_ERROR },
  { "problem", GUICHET_DIRECTORY_ERROR },
  { "todo",    GUICHET_DIRECTORY_SCHEDULED },
  { "doing",   GUICHET_DIRECTORY_SCHEDULED },
  { "done",    GUICHET_DIRECTORY_SYNCHRONISED },
};
/* clang-format on */

static GuichetDirectoryStatus
read_word (const char *status)
{
  for (gsize i = 0; status != NULL && i < G_N_ELEMENTS (words); i++)
    if (strstr (status, words[i].word) != NULL)
      return words[i].status;
  return GUICHET_DIRECTORY_NOT_PUBLISHED;
}

/**
 * guichet_directory_status_from_words:
 * @status: (nullable): OVHcloud's word, "todo"
 * @modification_type: (nullable): what is under way, "deletion"
 * @is_published: whether publication is asked for
 *
 * The rules of OVHcloud's control panel, and of its guide “Renseigner les coordonnées d’une ligne
 * ou d’un numéro”: a blank status says that publication was not asked for. An entry that is taken
 * out of the directories is scheduled until that is done.
 *
 * Returns: how far it has come; %GUICHET_DIRECTORY_NOT_PUBLISHED for words that nobody knows
 */
GuichetDirectoryStatus
guichet_directory_status_from_words (const char *status,
                                     const char *modification_type,
                                     gboolean is_published)
{
  const gboolean is_leaving =
      modification_type != NULL && strstr (modification_type, "deletion") != NULL;

  switch (read_word (status))
    {
    case GUICHET_DIRECTORY_ERROR:
      return GUICHET_DIRECTORY_ERROR;
    case GUICHET_DIRECTORY_SCHEDULED:
      return is_published || is_leaving ? GUICHET_DIRECTORY_SCHEDULED
                                        : GUICHET_DIRECTORY_NOT_PUBLISHED;
    case GUICHET_DIRECTORY_SYNCHRONISED:
      return is_published ? GUICHET_DIRECTORY_SYNCHRONISED : GUICHET_DIRECTORY_NOT_PUBLISHED;
    case GUICHET_DIRECTORY_NOT_PUBLISHED:
    default:
      return GUICHET_DIRECTORY_NOT_PUBLISHED;
    }
}
