/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-codes.c: makes the rows of the codes that people pasted, each with the
 * accounts that it may be for, or with the reason why it is of no use. Uses none of them.
 */
#include "config.h"

#include "guichet-contact-request-codes.h"

#include "guichet-contact-codes.h"
#include "guichet-contact-request-code-row.h"
#include "guichet-contact-request-text.h"

#include <glib/gi18n-lib.h>

static gboolean
can_be_used (const GuichetContactCode *match)
{
  return match->use == GUICHET_CONTACT_CODE_ONE || match->use == GUICHET_CONTACT_CODE_CHOICE;
}

gboolean
guichet_contact_request_codes_are_known (GPtrArray *matches)
{
  for (guint i = 0; i < matches->len; i++)
    if (!can_be_used (matches->pdata[i]))
      return FALSE;
  return TRUE;
}

/* @latest: (nullable): the request as the account sees it that has read it last */
static char *
tell_use (const GuichetContactCode *match, GuichetContactRequest *latest)
{
  const char *account =
      match->sides->len > 0 ? guichet_contact_side_get_account (match->sides->pdata[0]) : "";

  switch (match->use)
    {
    case GUICHET_CONTACT_CODE_ACCEPTED:
      /* Translators: %s is an account. */
      return g_strdup_printf (_("%s has accepted this request already."), account);
    case GUICHET_CONTACT_CODE_NOT_READ:
      return g_strdup (_("No account that could be read has this request. Try again when all of "
                         "them can be read."));
    case GUICHET_CONTACT_CODE_FOREIGN:
      /* Translators: %s is an account. */
      return g_strdup_printf (_("This e-mail is for %s, which is not signed in on this computer."),
                                 match->code->recipient);
    case GUICHET_CONTACT_CODE_NOBODY:
      return g_strdup (_("No account that is signed in on this computer has this request."));
    case GUICHET_CONTACT_CODE_TOLD:
      return g_strdup_printf (_("%s is told of this request, and need not accept it."), account);
    case GUICHET_CONTACT_CODE_OVER:
    case GUICHET_CONTACT_CODE_ONE: /* … until another account read what it has come to */
    case GUICHET_CONTACT_CODE_CHOICE:
    default:
      return guichet_contact_request_text_over (latest);
    }
}

/* Of the accounts that @match may be for, those that wait for a code. Returns: how many */
static guint
add_candidates (GuichetContactRequestCodeRow *row,
                GuichetContactRequestEntries *entries,
                const GuichetContactCode *match)
{
  guint n = 0;

  for (guint i = 0; i < match->sides->len; i++)
    {
      GuichetContactRequestEntry *entry = guichet_contact_request_entries_find (
          entries, match->sides->pdata[i], match->code->task_id);

      for (guint j = 0; entry != NULL && j < guichet_contact_request_entry_get_n_parts (entry); j++)
        {
          const GuichetContactRequestPart *part = guichet_contact_request_entry_get_part (entry, j);

          if (part->side != match->sides->pdata[i] ||
              !guichet_contact_request_entry_waits_for (entry, part))
            continue;
          guichet_contact_request_code_row_add_candidate (row, entry, j);
          n++;
        }
    }
  return n;
}

static GtkWidget *
make_row (GuichetContactRequestEntries *entries, const GuichetContactCode *match)
{
  GuichetContactRequestEntry *entry =
      match->sides->len > 0 ? guichet_contact_request_entries_find (entries, match->sides->pdata[0],
                                                                    match->code->task_id)
                            : NULL;
  GtkWidget *row = guichet_contact_request_code_row_new (entry, match->code->token);
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;
  g_autofree char *reason = NULL;

  if (entry != NULL && can_be_used (match) &&
      add_candidates (GUICHET_CONTACT_REQUEST_CODE_ROW (row), entries, match) > 0)
    {
      guichet_contact_request_code_row_ready (GUICHET_CONTACT_REQUEST_CODE_ROW (row));
      return row;
    }
  number = g_strdup_printf ("%" G_GINT64_FORMAT, match->code->task_id);
  title = g_strdup_printf (_("Request %s"), number);
  reason = tell_use (match, entry != NULL ? guichet_contact_request_entry_get_request (entry)
                                          : match->request);
  guichet_contact_request_code_row_set_useless (GUICHET_CONTACT_REQUEST_CODE_ROW (row), title,
                                                reason);
  return row;
}

/**
 * guichet_contact_request_codes_make_rows:
 * @entries: the requests of every account
 * @matches: (element-type GuichetContactCode): the codes, and whom they may be for
 *
 * Returns: (element-type GuichetContactRequestCodeRow) (transfer container): a row for each
 */
GPtrArray *
guichet_contact_request_codes_make_rows (GuichetContactRequestEntries *entries, GPtrArray *matches)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < matches->len; i++)
    g_ptr_array_add (rows, make_row (entries, matches->pdata[i]));
  return rows;
}

/**
 * guichet_contact_request_codes_make_bare_row:
 * @entries: the requests of every account
 * @token: a code, of which nobody knows what it is for
 *
 * Returns: (nullable) (element-type GuichetContactRequestCodeRow) (transfer container): one row, to
 * choose one of the requests that wait for somebody here; %NULL if none does
 */
GPtrArray *
guichet_contact_request_codes_make_bare_row (GuichetContactRequestEntries *entries,
                                             const char *token)
{
  GListModel *model = guichet_contact_request_entries_get_model (entries);
  GPtrArray *rows = NULL;
  GtkWidget *row = NULL;

  if (guichet_contact_request_entries_get_n_to_confirm (entries) == 0)
    return NULL;
  row = guichet_contact_request_code_row_new (NULL, token);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GuichetContactRequestEntry) entry = g_list_model_get_item (model, i);

      for (guint j = 0; j < guichet_contact_request_entry_get_n_parts (entry); j++)
        if (guichet_contact_request_entry_waits_for (
                entry, guichet_contact_request_entry_get_part (entry, j)))
          guichet_contact_request_code_row_add_candidate (GUICHET_CONTACT_REQUEST_CODE_ROW (row),
                                                          entry, j);
    }
  guichet_contact_request_code_row_ready (GUICHET_CONTACT_REQUEST_CODE_ROW (row));
  rows = g_ptr_array_new ();
  g_ptr_array_add (rows, row);
  return rows;
}
