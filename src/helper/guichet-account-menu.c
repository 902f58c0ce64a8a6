/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-account-menu.c: the accounts in the tray menu. Names the action "app.profile" with the id
 * of each; its state makes a radio button of them. Does nothing itself.
 */
#include "config.h"

#include "guichet-account-menu.h"

#include <glib/gi18n-lib.h>

struct _GuichetAccountMenu
{
  GObject parent_instance;

  GuichetProfileList *profiles;
  GMenu *section; /* holds the submenu, or nothing */
};

G_DEFINE_FINAL_TYPE (GuichetAccountMenu, guichet_account_menu, G_TYPE_OBJECT)

/**
 * guichet_account_menu_escape:
 * @name: what somebody gave a name
 *
 * Returns: (transfer full): @name as a label; the underscore of a label marks its access key, and a
 * name may hold one that does not
 */
char *
guichet_account_menu_escape (const char *name)
{
  GString *escaped = g_string_new (name);

  g_string_replace (escaped, "_", "__", 0);
  return g_string_free (escaped, FALSE);
}

static void rebuild (GuichetAccountMenu *self);

static GMenuItem *
make_item (GuichetAccountMenu *self, GuichetProfile *profile)
{
  g_autofree char *name = guichet_account_menu_escape (guichet_profile_get_title (profile));
  g_autofree char *label = NULL;
  GMenuItem *item = NULL;

  /* Translators: %s is an account that stands in ovh.conf. */
  label = guichet_profile_get_kind (profile) == GUICHET_PROFILE_FOUND
      ? g_strdup_printf (_("%s, found on this computer"), name)
      : g_strdup (name);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "app.profile", "s", guichet_profile_get_id (profile));
  g_signal_handlers_disconnect_by_func (profile, rebuild, self);
  g_signal_connect_object (profile, "notify::title", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  return item;
}

/* What is named by the environment is not switched. */
static void
rebuild (GuichetAccountMenu *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->profiles));
  g_autoptr(GMenu) accounts = g_menu_new ();

  g_menu_remove_all (self->section);
  if (n < 2 || guichet_profile_list_is_fixed (self->profiles))
    return;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetProfile) profile = g_list_model_get_item (G_LIST_MODEL (self->profiles), i);
      g_autoptr(GMenuItem) item = make_item (self, profile);

      g_menu_append_item (accounts, item);
    }
  g_menu_append_submenu (self->section, _("_Accounts"), G_MENU_MODEL (accounts));
}

/**
 * guichet_account_menu_new:
 * @profiles: the accounts
 *
 * Returns: (transfer full): a menu that follows @profiles
 */
GuichetAccountMenu *
guichet_account_menu_new (GuichetProfileList *profiles)
{
  GuichetAccountMenu *self = g_object_new (GUICHET_TYPE_ACCOUNT_MENU, NULL);

  g_return_val_if_fail (GUICHET_IS_PROFILE_LIST (profiles), self);

  self->profiles = g_object_ref (profiles);
  g_signal_connect_object (profiles, "items-changed", G_CALLBACK (rebuild), self,
                           G_CONNECT_SWAPPED);
  rebuild (self);
  return self;
}

GMenuModel *
guichet_account_menu_get_section (GuichetAccountMenu *self)
{
  g_return_val_if_fail (GUICHET_IS_ACCOUNT_MENU (self), NULL);

  return G_MENU_MODEL (self->section);
}

static void
guichet_account_menu_dispose (GObject *object)
{
  GuichetAccountMenu *self = GUICHET_ACCOUNT_MENU (object);

  g_clear_object (&self->section);
  g_clear_object (&self->profiles);
  G_OBJECT_CLASS (guichet_account_menu_parent_class)->dispose (object);
}

static void
guichet_account_menu_class_init (GuichetAccountMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_account_menu_dispose;
}

static void
guichet_account_menu_init (GuichetAccountMenu *self)
{
  self->section = g_menu_new ();
}
