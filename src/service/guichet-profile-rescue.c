/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-rescue.c: the profiles that this process has just added to the settings.
 *
 * Settings know no way to add to a list: it is read, and written whole. Of two programs that add an
 * account in the same moment the second writes over what the first wrote, and the keys of an
 * account that nobody lists would stay in the keyring for ever. So the first adds its own again.
 */
#include "config.h"

#include "guichet-profile-rescue.h"

#include "guichet-profile-settings.h"

/* How late another program may still write a list that it read before; settings in a file are seen
 * to change within two seconds. Nobody signs out elsewhere of what was added a moment ago. */
#define MOMENT (10 * G_USEC_PER_SEC)

typedef struct
{
  GuichetProfile *copy; /* the listed one may have been emptied by what the other program wrote */
  gint64 end;           /* of the moment, monotonic time */
} Added;

struct _GuichetProfileRescue
{
  GArray *added; /* of Added */
};

static void
added_clear (gpointer data)
{
  g_clear_object (&((Added *) data)->copy);
}

GuichetProfileRescue *
guichet_profile_rescue_new (void)
{
  GuichetProfileRescue *self = g_new0 (GuichetProfileRescue, 1);

  self->added = g_array_new (FALSE, FALSE, sizeof (Added));
  g_array_set_clear_func (self->added, added_clear);
  return self;
}

void
guichet_profile_rescue_free (GuichetProfileRescue *self)
{
  g_array_unref (self->added);
  g_free (self);
}

static GuichetProfile *
copy_profile (GuichetProfile *profile)
{
  GuichetProfile *copy =
      guichet_profile_new (guichet_profile_get_id (profile), guichet_profile_get_kind (profile),
                           guichet_profile_get_endpoint (profile));

  guichet_profile_set_name (copy, guichet_profile_get_name (profile));
  guichet_profile_set_nichandle (copy, guichet_profile_get_nichandle (profile));
  guichet_profile_set_person (copy, guichet_profile_get_person (profile));
  guichet_profile_set_for_session (copy, guichet_profile_is_for_session (profile));
  return copy;
}

/* Returns: (nullable) (transfer none) */
static Added *
find (GuichetProfileRescue *self, const char *id, guint *position)
{
  for (*position = 0; *position < self->added->len; (*position)++)
    {
      Added *added = &g_array_index (self->added, Added, *position);

      if (g_str_equal (guichet_profile_get_id (added->copy), id))
        return added;
    }
  return NULL;
}

/**
 * guichet_profile_rescue_note_kept:
 * @profile: that this process writes to the settings now
 * @is_new: whether it adds it
 */
void
guichet_profile_rescue_note_kept (GuichetProfileRescue *self,
                                  GuichetProfile *profile,
                                  gboolean is_new)
{
  guint position;
  Added *known = find (self, guichet_profile_get_id (profile), &position);

  if (known != NULL)
    {
      g_object_unref (known->copy);
      known->copy = copy_profile (profile);
    }
  else if (is_new)
    {
      const Added added = { copy_profile (profile), g_get_monotonic_time () + MOMENT };

      g_array_append_val (self->added, added);
    }
}

/**
 * guichet_profile_rescue_note_dropped:
 * @id: of what this process takes away
 */
void
guichet_profile_rescue_note_dropped (GuichetProfileRescue *self, const char *id)
{
  guint position;

  if (find (self, id, &position) != NULL)
    g_array_remove_index (self->added, position);
}

/* Returns: (transfer full) (element-type GuichetProfile) */
static GPtrArray *
list_lost (GuichetProfileRescue *self, GSettings *settings)
{
  const gint64 now = g_get_monotonic_time ();
  g_auto(GStrv) ids = guichet_profile_settings_list_ids (settings);
  GPtrArray *lost = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = self->added->len; i-- > 0;)
    {
      const Added *added = &g_array_index (self->added, Added, i);

      if (now > added->end)
        g_array_remove_index (self->added, i);
      else if (!g_strv_contains ((const char *const *) ids, guichet_profile_get_id (added->copy)))
        g_ptr_array_add (lost, g_object_ref (added->copy));
    }
  return lost;
}

/**
 * guichet_profile_rescue_list_ids:
 * @settings: of the instance
 *
 * Adds again what was added a moment ago and is not listed any more.
 *
 * Returns: (transfer full): the ids that the settings list then
 */
char **
guichet_profile_rescue_list_ids (GuichetProfileRescue *self, GSettings *settings)
{
  g_autoptr(GPtrArray) lost = list_lost (self, settings);

  for (guint i = 0; i < lost->len; i++)
    {
      guichet_profile_settings_write (settings, lost->pdata[i]);
      guichet_profile_settings_set_listed (settings, guichet_profile_get_id (lost->pdata[i]), TRUE);
    }
  return guichet_profile_settings_list_ids (settings);
}
