/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-accounts.c: the accounts that are offered for a contact: those that were
 * given last, and those that are signed in on this computer.
 */
#include "config.h"

#include "guichet-contact-change-accounts.h"

#include <glib/gi18n-lib.h>

static const char *
get_profile (GuichetContactsDesk *desk)
{
  GuichetProfile *profile = guichet_session_get_profile (guichet_contacts_desk_get_session (desk));

  return profile != NULL ? guichet_profile_get_id (profile) : GUICHET_PROFILE_FOUND_ID;
}

/* @title: (nullable): what is said of it besides */
static void
add_account (GMenu *section, GHashTable *seen, const char *account, const char *title)
{
  char *name = g_ascii_strdown (account, -1);
  g_autoptr(GMenuItem) item = NULL;
  g_autofree char *label = NULL;

  if (!g_hash_table_add (seen, name))
    return;
  label = title != NULL && g_ascii_strcasecmp (title, account) != 0
              ? g_strdup_printf ("%s · %s", account, title)
              : g_strdup (account);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "contact.choose", "s", account);
  g_menu_append_item (section, item);
}

static GMenu *
list_signed_in (GuichetContactsDesk *desk, GHashTable *seen)
{
  GuichetSession *session = guichet_contacts_desk_get_session (desk);
  GListModel *profiles = G_LIST_MODEL (guichet_session_get_profiles (session));
  GuichetAccount *account = guichet_session_get_account (session);
  GMenu *section = g_menu_new ();

  if (account != NULL)
    add_account (section, seen, guichet_account_get_nichandle (account), _("your account"));
  for (guint i = 0; i < g_list_model_get_n_items (profiles); i++)
    {
      g_autoptr(GuichetProfile) profile = g_list_model_get_item (profiles, i);

      if (guichet_profile_get_nichandle (profile) != NULL)
        add_account (section, seen, guichet_profile_get_nichandle (profile),
                     guichet_profile_get_title (profile));
    }

  return section;
}

/**
 * guichet_contact_change_accounts_list:
 * @desk: what was given last
 *
 * Returns: (transfer full): a menu, whose items have the action "contact.choose"
 */
GMenuModel *
guichet_contact_change_accounts_list (GuichetContactsDesk *desk)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(GStrv) recent = guichet_recent_accounts_list (guichet_contacts_desk_get_recent (desk),
                                                        get_profile (desk));
  g_autoptr(GMenu) signed_in = list_signed_in (desk, seen);
  g_autoptr(GMenu) last = g_menu_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; recent != NULL && recent[i] != NULL; i++)
    add_account (last, seen, recent[i], NULL);
  if (g_menu_model_get_n_items (G_MENU_MODEL (last)) > 0)
    g_menu_append_section (menu, _("Used Last"), G_MENU_MODEL (last));
  if (g_menu_model_get_n_items (G_MENU_MODEL (signed_in)) > 0)
    g_menu_append_section (menu, _("On This Computer"), G_MENU_MODEL (signed_in));

  return G_MENU_MODEL (menu);
}

/**
 * guichet_contact_change_accounts_use:
 * @desk: where they are remembered
 * @changes: of #GuichetContactChange: what is sent
 */
void
guichet_contact_change_accounts_use (GuichetContactsDesk *desk, GListModel *changes)
{
  static const GuichetContactTypes types[] = { GUICHET_CONTACT_BILLING, GUICHET_CONTACT_TECH,
                                               GUICHET_CONTACT_ADMIN };
  g_autoptr(GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (changes) &&
                    g_hash_table_size (used) < GUICHET_RECENT_ACCOUNTS_MAX;
       i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (changes, i);

      for (gsize k = 0; k < G_N_ELEMENTS (types); k++)
        {
          const char *account = guichet_contact_change_get_wanted (change, types[k]);

          if ((guichet_contact_change_get_types (change) & types[k]) != 0 &&
              g_hash_table_add (used, g_ascii_strdown (account, -1)))
            guichet_recent_accounts_use (guichet_contacts_desk_get_recent (desk),
                                         get_profile (desk), account);
        }
    }
}
