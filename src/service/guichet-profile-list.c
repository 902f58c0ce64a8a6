/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-list.c: the accounts one can switch to, as the settings and this computer have
 * them. Never chooses an account by itself: when the one in use is gone, none is in use until
 * people choose, because a call from another account is a call in somebody else's name.
 */
#include "config.h"

#include "guichet-profile-list-private.h"

#include "guichet-configuration.h"
#include "guichet-list-replace.h"
#include "guichet-profile-found.h"
#include "guichet-profile-rescue.h"
#include "guichet-profile-settings.h"

/* In the settings: people left the account in use and have not chosen another. */
#define NONE "none"

struct _GuichetProfileList
{
  GObject parent_instance;

  GSettings *settings;
  GPtrArray *profiles;
  GHashTable *own;      /* id to the settings of that profile, whose changes are followed */
  GuichetProfile *kept; /* (nullable): what is about to be taken up */
  GuichetProfileRescue *rescue;
  GuichetProfile *current; /* (nullable) */
  gboolean is_fixed;
};

typedef enum
{
  PROP_CURRENT = 1,
} GuichetProfileListProperty;

static GParamSpec *props[PROP_CURRENT + 1];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetProfileList,
                               guichet_profile_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
own_changed_cb (GSettings *own, const char *key, GuichetProfile *profile)
{
  guichet_profile_settings_update (own, profile);
}

static GuichetProfile *
make_profile (GuichetProfileList *self, const char *id)
{
  GuichetProfile *known = guichet_profile_list_find (self, id);
  GuichetProfile *profile;
  GSettings *own;

  if (known != NULL)
    return g_object_ref (known);
  own = guichet_profile_settings_open (self->settings, id);
  if (self->kept != NULL && g_str_equal (guichet_profile_get_id (self->kept), id))
    profile = g_object_ref (self->kept);
  else
    profile = guichet_profile_settings_read (own, id);
  g_signal_connect_object (own, "changed", G_CALLBACK (own_changed_cb), profile, G_CONNECT_DEFAULT);
  g_hash_table_replace (self->own, g_strdup (id), own);
  return profile;
}

static void
update_current (GuichetProfileList *self)
{
  g_autofree char *id = g_settings_get_string (self->settings, "profile");
  GuichetProfile *current =
      guichet_profile_list_find (self, self->is_fixed ? GUICHET_PROFILE_FOUND_ID : id);

  if (g_set_object (&self->current, current))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CURRENT]);
}

static void
forget_own (GuichetProfileList *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->own);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (guichet_profile_list_find (self, id) == NULL)
      g_hash_table_iter_remove (&iter);
}

static void
read_profiles (GuichetProfileList *self)
{
  g_auto(GStrv) ids = guichet_profile_rescue_list_ids (self->rescue, self->settings);
  g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  GuichetProfile *found =
      guichet_profile_found_look (guichet_profile_list_find (self, GUICHET_PROFILE_FOUND_ID));

  if (found != NULL)
    g_ptr_array_add (fresh, found);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (fresh, make_profile (self, ids[i]));
  guichet_list_replace (G_LIST_MODEL (self), &self->profiles, fresh);
  forget_own (self);
  update_current (self);
}

/**
 * guichet_profile_list_new:
 * @settings: of this instance
 *
 * Returns: (transfer full): the accounts that are known now
 */
GuichetProfileList *
guichet_profile_list_new (GSettings *settings)
{
  GuichetProfileList *self = g_object_new (GUICHET_TYPE_PROFILE_LIST, NULL);

  g_return_val_if_fail (G_IS_SETTINGS (settings), self);

  self->settings = g_object_ref (settings);
  self->is_fixed = guichet_configuration_has_keys_in_environment ();
  g_signal_connect_object (settings, "changed::profiles", G_CALLBACK (read_profiles), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::profile", G_CALLBACK (update_current), self,
                           G_CONNECT_SWAPPED);
  read_profiles (self);
  return self;
}

/**
 * guichet_profile_list_look_again:
 *
 * Looks again for what stands in the environment and in ovh.conf.
 */
void
guichet_profile_list_look_again (GuichetProfileList *self)
{
  g_return_if_fail (GUICHET_IS_PROFILE_LIST (self));

  self->is_fixed = guichet_configuration_has_keys_in_environment ();
  read_profiles (self);
}

/**
 * guichet_profile_list_find:
 * @id: of a profile
 *
 * Returns: (nullable) (transfer none): the profile, %NULL if there is none of that id
 */
GuichetProfile *
guichet_profile_list_find (GuichetProfileList *self, const char *id)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE_LIST (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->profiles->len; i++)
    if (g_str_equal (guichet_profile_get_id (self->profiles->pdata[i]), id))
      return self->profiles->pdata[i];
  return NULL;
}

/**
 * guichet_profile_list_get_current:
 *
 * Returns: (nullable) (transfer none): the one in use; %NULL if nobody is signed in, or if the one
 * that was in use is gone and people have not chosen another
 */
GuichetProfile *
guichet_profile_list_get_current (GuichetProfileList *self)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE_LIST (self), NULL);

  return self->current;
}

/**
 * guichet_profile_list_set_current:
 * @profile: one of the list
 *
 * Uses @profile from now on, in every program of this instance. Does nothing while the environment
 * decides.
 */
void
guichet_profile_list_set_current (GuichetProfileList *self, GuichetProfile *profile)
{
  g_return_if_fail (GUICHET_IS_PROFILE_LIST (self));
  g_return_if_fail (GUICHET_IS_PROFILE (profile));

  if (!self->is_fixed)
    g_settings_set_string (self->settings, "profile", guichet_profile_get_id (profile));
}

/**
 * guichet_profile_list_leave:
 *
 * If @profile is in use, none is from now on. Does nothing while the environment decides.
 */
void
guichet_profile_list_leave (GuichetProfileList *self, GuichetProfile *profile)
{
  g_return_if_fail (GUICHET_IS_PROFILE_LIST (self));

  if (!self->is_fixed && self->current == profile)
    g_settings_set_string (self->settings, "profile", NONE);
}

/**
 * guichet_profile_list_is_fixed:
 *
 * Returns: whether keys in the environment of this process decide, so that no other account can be
 * chosen
 */
gboolean
guichet_profile_list_is_fixed (GuichetProfileList *self)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE_LIST (self), FALSE);

  return self->is_fixed;
}

/**
 * guichet_profile_list_rename:
 * @name: (nullable): what people call it; "" for none
 *
 * Names @profile. The settings remember it, unless it is what was found on this computer.
 */
void
guichet_profile_list_rename (GuichetProfileList *self, GuichetProfile *profile, const char *name)
{
  g_return_if_fail (GUICHET_IS_PROFILE_LIST (self));
  g_return_if_fail (GUICHET_IS_PROFILE (profile));

  guichet_profile_set_name (profile, name);
  if (g_hash_table_contains (self->own, guichet_profile_get_id (profile)))
    guichet_profile_settings_write (self->settings, profile);
}

/**
 * guichet_profile_list_keep:
 * @profile: of any kind but “found”
 *
 * Takes up a profile that is not in the list yet, at its end, or remembers what changed of one that
 * is.
 */
void
guichet_profile_list_keep (GuichetProfileList *self, GuichetProfile *profile)
{
  g_return_if_fail (GUICHET_IS_PROFILE_LIST (self));
  g_return_if_fail (g_uuid_string_is_valid (guichet_profile_get_id (profile)));

  guichet_profile_rescue_note_kept (
      self->rescue, profile,
      guichet_profile_list_find (self, guichet_profile_get_id (profile)) == NULL);
  /* First its metadata, then its id: whoever follows the ids finds it whole. */
  guichet_profile_settings_write (self->settings, profile);
  self->kept = profile;
  guichet_profile_settings_set_listed (self->settings, guichet_profile_get_id (profile), TRUE);
  self->kept = NULL;
}

/**
 * guichet_profile_list_drop:
 *
 * Forgets what the settings remember of @profile. If it was in use, none is then; what was found on
 * this computer stays.
 */
void
guichet_profile_list_drop (GuichetProfileList *self, GuichetProfile *profile)
{
  g_autofree char *id = NULL;

  g_return_if_fail (GUICHET_IS_PROFILE_LIST (self));
  g_return_if_fail (GUICHET_IS_PROFILE (profile));

  if (guichet_profile_get_kind (profile) == GUICHET_PROFILE_FOUND)
    return;
  id = g_strdup (guichet_profile_get_id (profile));
  guichet_profile_rescue_note_dropped (self->rescue, id);
  guichet_profile_settings_set_listed (self->settings, id, FALSE);
  guichet_profile_settings_forget (self->settings, id);
  /* The id of a profile that is gone stays “in use”, so that no other is; without any other there
   * is nothing to confuse it with. */
  if (self->profiles->len == 0)
    g_settings_reset (self->settings, "profile");
}

/**
 * guichet_profile_list_open_settings:
 *
 * Returns: (transfer full): the settings where @profile remembers its line and its Click2Call user;
 * for what was found on this computer those of the instance
 */
GSettings *
guichet_profile_list_open_settings (GuichetProfileList *self, GuichetProfile *profile)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE_LIST (self), NULL);
  g_return_val_if_fail (GUICHET_IS_PROFILE (profile), NULL);

  if (guichet_profile_get_kind (profile) == GUICHET_PROFILE_FOUND)
    return g_object_ref (self->settings);
  return guichet_profile_settings_open (self->settings, guichet_profile_get_id (profile));
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_TYPE_PROFILE;
}

static guint
get_n_items (GListModel *model)
{
  return GUICHET_PROFILE_LIST (model)->profiles->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GuichetProfileList *self = GUICHET_PROFILE_LIST (model);

  return position < self->profiles->len ? g_object_ref (self->profiles->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
guichet_profile_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetProfileListProperty) prop_id)
    {
    case PROP_CURRENT:
      g_value_set_object (value, GUICHET_PROFILE_LIST (object)->current);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_profile_list_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  if (prop_id != PROP_CURRENT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_value_get_object (value) != NULL)
    guichet_profile_list_set_current (GUICHET_PROFILE_LIST (object), g_value_get_object (value));
}

static void
guichet_profile_list_finalize (GObject *object)
{
  GuichetProfileList *self = GUICHET_PROFILE_LIST (object);

  g_clear_object (&self->current);
  g_clear_pointer (&self->rescue, guichet_profile_rescue_free);
  g_clear_pointer (&self->own, g_hash_table_unref);
  g_clear_pointer (&self->profiles, g_ptr_array_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (guichet_profile_list_parent_class)->finalize (object);
}

static void
guichet_profile_list_class_init (GuichetProfileListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_profile_list_get_property;
  object_class->set_property = guichet_profile_list_set_property;
  object_class->finalize = guichet_profile_list_finalize;

  props[PROP_CURRENT] =
      g_param_spec_object ("current", NULL, NULL, GUICHET_TYPE_PROFILE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_profile_list_init (GuichetProfileList *self)
{
  self->profiles = g_ptr_array_new_with_free_func (g_object_unref);
  self->rescue = guichet_profile_rescue_new ();
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}
