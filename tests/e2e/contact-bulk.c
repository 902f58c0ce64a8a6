/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * contact-bulk.c: changes the technical contact of every line, for test-contact-bulk.py, which
 * kills it half-way.
 *
 *   contact-bulk FOLDER start ACCOUNT     plans all lines and sends
 *   contact-bulk FOLDER resume            takes up what was not finished, or prints "nothing"
 *
 * Prints "progress DONE TOTAL" for each answer, and at the end "over DONE FAILED UNCERTAIN".
 */
#include <stdio.h>

#include "guichet-contact-bulk-private.h"
#include "guichet-instance.h"

/* Longer than the sandbox takes for an answer. */
#define SETTLE_MS 1500

static void
done_cb (GuichetContactBulk *bulk)
{
  g_print ("progress %u %u\n", guichet_bulk_get_done (GUICHET_BULK (bulk)),
           guichet_bulk_get_total (GUICHET_BULK (bulk)));
  fflush (stdout);
}

static guint
count (GuichetContactBulk *bulk, GuichetContactChangeState state)
{
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (bulk)); i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (G_LIST_MODEL (bulk), i);

      n_found += guichet_contact_change_get_state (change) == state;
    }

  return n_found;
}

static int
carry_out (GuichetContactBulk *bulk)
{
  g_autoptr(GError) error = NULL;

  guichet_contact_bulk_set_settle (bulk, SETTLE_MS);
  g_signal_connect (bulk, "notify::done", G_CALLBACK (done_cb), NULL);
  if (!guichet_bulk_start (GUICHET_BULK (bulk), &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  while (guichet_bulk_get_state (GUICHET_BULK (bulk)) != GUICHET_BULK_OVER)
    g_main_context_iteration (NULL, TRUE);
  g_print ("over %u %u %u\n", count (bulk, GUICHET_CONTACT_CHANGE_DONE),
           count (bulk, GUICHET_CONTACT_CHANGE_FAILED),
           count (bulk, GUICHET_CONTACT_CHANGE_UNCERTAIN));

  return 0;
}

static int
start (GuichetSession *session, const char *folder, const char *account)
{
  g_autoptr(GuichetContactBulk) bulk = guichet_contact_bulk_new_in_folder (session, folder);
  GListModel *lines = G_LIST_MODEL (guichet_session_get_lines (session));
  const char *me = guichet_account_get_nichandle (guichet_session_get_account (session));

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(GuichetLine) line = g_list_model_get_item (lines, i);
      g_autoptr(GuichetService) service = guichet_service_new (
          GUICHET_SERVICE_LINE, guichet_line_get_service_name (line), "");

      guichet_service_set_contacts (service, me, me, me);
      guichet_contact_bulk_add (bulk, service, NULL, account, NULL);
    }

  return carry_out (bulk);
}

static int
resume (GuichetSession *session, const char *folder)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) bulks = guichet_bulk_load_unfinished_in_folder (GUICHET_TYPE_CONTACT_BULK,
                                                                        session, folder, &error);

  if (bulks == NULL)
    g_printerr ("%s\n", error->message);
  else if (bulks->len == 0)
    g_print ("nothing\n");

  return bulks == NULL ? 1 : bulks->len == 0 ? 0 : carry_out (bulks->pdata[0]);
}

int
main (int argc, char **argv)
{
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  g_autoptr(GuichetSession) session = guichet_session_new (settings);

  if (argc < 3)
    return 2;
  guichet_session_load (session);
  while (guichet_session_get_state (session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
  if (guichet_session_get_account (session) == NULL)
    return 1;

  return argc > 3 ? start (session, argv[1], argv[3]) : resume (session, argv[1]);
}
