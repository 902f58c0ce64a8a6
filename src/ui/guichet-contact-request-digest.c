/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-digest.c: what requests have come to, in one line however many they are.
 * Pure. Nothing is said of the states in between, in which OVHcloud alone has something to do, nor
 * of what waits for somebody else: the list has that.
 */
#include "config.h"

#include "guichet-contact-request-digest.h"

#include "guichet-contact-request-entry.h"
#include "guichet-contact-request-many.h"

#include <glib/gi18n-lib.h>

/* More in one line would be read by nobody. */
#define MAX_KINDS 2

typedef struct
{
  GuichetContactRequestState state;
  const char *one; /* Translators: each %s is the number of a request. */
} Kind;

/* clang-format off */
/* What has to be done first, then what went wrong, then the rest */
static const Kind kinds[] = {
  { GUICHET_CONTACT_REQUEST_VALIDATING, N_("Request %s waits for you") },
  { GUICHET_CONTACT_REQUEST_ERROR,      N_("Request %s ended in an error") },
  { GUICHET_CONTACT_REQUEST_REFUSED,    N_("Request %s was refused") },
  { GUICHET_CONTACT_REQUEST_EXPIRED,    N_("Request %s has expired") },
  { GUICHET_CONTACT_REQUEST_ABORTED,    N_("Request %s was cancelled") },
  { GUICHET_CONTACT_REQUEST_DOING,      N_("Request %s is accepted") },
  { GUICHET_CONTACT_REQUEST_DONE,       N_("Request %s is done") },
};
/* clang-format on */

static gboolean
is_of (GuichetContactRequestEntry *entry, const Kind *kind)
{
  return guichet_contact_request_get_state (guichet_contact_request_entry_get_request (entry)) ==
             kind->state &&
         (kind->state != GUICHET_CONTACT_REQUEST_VALIDATING ||
          guichet_contact_request_entry_get_group (entry) ==
              GUICHET_CONTACT_REQUEST_GROUP_TO_CONFIRM);
}

static char *
tell (const Kind *kind, GuichetContactRequestEntry *last, guint n)
{
  g_autofree char *id = NULL;

  if (n > 1)
    return guichet_contact_request_many_describe (kind->state, n);
  id = g_strdup_printf ("%" G_GINT64_FORMAT, guichet_contact_request_entry_get_id (last));
  return g_strdup_printf (_(kind->one), id);
}

/* (nullable): the line of one kind; adds to @n_all how many are of it */
static char *
tell_kind (GPtrArray *entries, const Kind *kind, guint *n_all)
{
  GuichetContactRequestEntry *last = NULL;
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    if (is_of (entries->pdata[i], kind))
      {
        last = entries->pdata[i];
        n++;
      }
  *n_all += n;
  return n > 0 ? tell (kind, last, n) : NULL;
}

/**
 * guichet_contact_request_digest_describe:
 * @entries: (element-type GuichetContactRequestEntry): those that have moved on
 *
 * Returns: (transfer full) (nullable): "12 requests were accepted"; %NULL if nothing of it is worth
 * a word
 */
char *
guichet_contact_request_digest_describe (GPtrArray *entries)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  g_return_val_if_fail (entries != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      char *line = tell_kind (entries, &kinds[i], &n);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  if (lines->len == 0)
    return NULL;
  if (lines->len > MAX_KINDS)
    return g_strdup_printf (ngettext ("News of %u request", "News of %u requests", n), n);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv (" · ", (char **) lines->pdata);
}
