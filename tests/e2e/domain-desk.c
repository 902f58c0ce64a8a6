/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain-desk.c: the domain names of the account that the environment names, without a window, for
 * test-domains.py; the store is that of the instance:
 *
 *   names                       prints "name DOMAIN HOLDER HOLDER-NAME" for each
 *   correct DOMAIN LABEL VALUE  as the form of its holder does; prints "saved VALUE", or "refused
 *                               PATH WORDS" for each reason
 *   follow                    reads the operations now, and again for each line of the input, until
 *                             its end; prints "arrived NUMBER" and "changed NUMBER" as they are
 *                             told, then "operation NUMBER DOMAIN FUNCTION STATE PERCENT COMMENT"
 *                             for each, "under-way DOMAIN NUMBER" for each name that has one, "."
 *   news                      prints "news TITLE" for what nobody has been told of them
 *   ask NUMBER                prints "argument KEY TYPE VALUE" for each that it waits for
 *   supply NUMBER KEY VALUE   one of them
 *   act NUMBER ACTION         "accelerate", "cancel" or "relaunch"
 *
 * The last two print "state STATE" as it is after it; before it "error CODE WORDS" if it failed.
 */
#include "domain-desk.h"

#include <locale.h>
#include <stdlib.h>

#include "guichet-holder-list.h"
#include "guichet-holder-save.h"
#include "guichet-instance.h"

void
domain_desk_require (gboolean is_good, const GError *error)
{
  if (is_good)
    return;
  g_printerr ("%s\n", error != NULL ? error->message : "something is wrong");
  exit (EXIT_FAILURE);
}

void
domain_desk_load (DomainDesk *self)
{
  GuichetReadingList *list = GUICHET_READING_LIST (self->domains);

  guichet_reading_list_load (list);
  while (guichet_reading_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);
  domain_desk_require (guichet_reading_list_get_error (list) == NULL,
                       guichet_reading_list_get_error (list));
}

void
domain_desk_wait_read (gpointer list)
{
  while (guichet_read_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);
  domain_desk_require (guichet_read_list_get_error (list) == NULL,
                       guichet_read_list_get_error (list));
}

void
domain_desk_wait_over (DomainDesk *self)
{
  while (!self->is_over)
    g_main_context_iteration (NULL, TRUE);
  self->is_over = FALSE;
}

static int
do_names (DomainDesk *self, char **words)
{
  domain_desk_load (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->domains)); i++)
    {
      g_autoptr(GuichetDomain) domain = g_list_model_get_item (G_LIST_MODEL (self->domains), i);

      g_print ("name %s %s %s\n", guichet_domain_get_name (domain),
               guichet_domain_get_holder (domain), guichet_domain_get_holder_name (domain));
    }
  return EXIT_SUCCESS;
}

/* Its holder */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DomainDesk *self = data;
  g_autoptr(GHashTable) faults = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetDomainContact) holder =
                 guichet_holder_save_finish (self->session, result, &faults, &error);
  GHashTableIter iter;
  gpointer path, words;

  domain_desk_require (holder != NULL || faults != NULL, error);
  if (holder != NULL)
    g_print ("saved %s\n", guichet_domain_contact_get_name (holder));
  if (faults != NULL)
    {
      g_hash_table_iter_init (&iter, faults);
      while (g_hash_table_iter_next (&iter, &path, &words))
        g_print ("refused %s %s\n", (char *) path, (char *) words);
    }
  self->is_over = TRUE;
}

static int
do_correct (DomainDesk *self, char **words)
{
  g_autoptr(GuichetHolderList) holders = guichet_holder_list_new (self->session, self->domains);
  g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();
  g_autofree char *path = g_strconcat (GUICHET_DOMAIN_CONTACT_PART, ".", words[1], NULL);
  GuichetDomainContact *holder;
  GuichetDomain *domain;

  domain_desk_load (self);
  guichet_holder_list_refresh (holders);
  domain_desk_wait_read (holders);
  domain = guichet_domain_list_find (self->domains, words[0]);
  domain_desk_require (domain != NULL, NULL);
  holder = guichet_holder_list_find (
      holders, g_ascii_strtoll (guichet_domain_get_holder (domain), NULL, 10));
  domain_desk_require (holder != NULL, NULL);
  guichet_domain_contact_fill (holder, values);
  guichet_rule_values_set (values, path, words[2]);
  guichet_holder_save_async (self->session, holder, words[0], GUICHET_RULE_UPDATE, values, NULL,
                             saved_cb, self);
  domain_desk_wait_over (self);
  return EXIT_SUCCESS;
}

static const struct
{
  const char *name;
  int n_words;
  int (*func) (DomainDesk *self, char **words);
} commands[] = {
  { "names", 0, do_names },
  { "correct", 3, do_correct },
  { "follow", 0, domain_desk_follow },
  { "ask", 1, domain_desk_ask },
  { "supply", 3, domain_desk_supply },
  { "act", 2, domain_desk_act },
  { "news", 0, domain_desk_news },
};

int
main (int argc, char **argv)
{
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  DomainDesk desk = { .session = guichet_session_new (settings) };
  int status = 2;

  setlocale (LC_ALL, "");
  guichet_session_load (desk.session);
  while (guichet_session_get_state (desk.session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
  domain_desk_require (guichet_session_get_account (desk.session) != NULL,
                       guichet_session_get_error (desk.session));
  desk.domains = guichet_domain_list_new (desk.session);
  desk.tasks = guichet_domain_task_list_new (desk.session, desk.domains);
  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, argv[1]) && argc >= commands[i].n_words + 2)
      status = commands[i].func (&desk, argv + 2);
  g_clear_object (&desk.tasks);
  g_clear_object (&desk.domains);
  g_clear_object (&desk.session);
  return status;
}
