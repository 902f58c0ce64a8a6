/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-place.c: looks up the cities of the post code that is typed into a form. One is
 * filled in; of several, people choose; where nobody can say, they type it.
 */
#include "config.h"

#include "guichet-directory-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-directory-lookup.h"
#include "guichet-weak.h"

struct _GuichetDirectoryPlace
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetDirectoryFieldRow *post_code; /* of the form, which outlives this */
  GuichetDirectoryFieldRow *city;      /* of the form */
  GuichetDirectoryEntry *entry;        /* (nullable) */
  GCancellable *cancellable;           /* (nullable): of a look-up that is under way */
  GPtrArray *cities;                   /* (nullable): of the post code */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryPlace, guichet_directory_place, G_TYPE_OBJECT)

static void
stop (GuichetDirectoryPlace *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->cities, g_ptr_array_unref);
  guichet_directory_field_row_set_offers (self->city, NULL);
}

/* The code of the registry, which OVHcloud keeps by itself. */
static void
tell_city (GuichetDirectoryPlace *self)
{
  const char *name = guichet_directory_entry_get (self->entry, GUICHET_DIRECTORY_CITY);

  for (guint i = 0; self->cities != NULL && i < self->cities->len; i++)
    {
      const GuichetCity *city = self->cities->pdata[i];
      g_autofree char *text = NULL;

      if (g_strcmp0 (city->name, name) != 0 || city->insee_code == NULL)
        continue;
      text = g_strdup_printf (_("INSEE code %s"), city->insee_code);
      guichet_directory_field_row_tell (self->city, text, FALSE);
    }
}

static gboolean
has_city (GuichetDirectoryPlace *self)
{
  for (guint i = 0; i < self->cities->len; i++)
    if (g_strcmp0 (((GuichetCity *) self->cities->pdata[i])->name,
                   guichet_directory_entry_get (self->entry, GUICHET_DIRECTORY_CITY)) == 0)
      return TRUE;
  return FALSE;
}

/* The city of another post code is not kept: it would be refused. */
static void
offer_several (GuichetDirectoryPlace *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->cities->len; i++)
    g_strv_builder_add (builder, ((GuichetCity *) self->cities->pdata[i])->name);
  names = g_strv_builder_end (builder);
  guichet_directory_field_row_set_offers (self->city, (const char *const *) names);
  if (has_city (self))
    return;
  text = g_strdup_printf (ngettext ("%'u city has this postcode: choose it",
                                    "%'u cities have this postcode: choose one", self->cities->len),
                          self->cities->len);
  guichet_directory_entry_set (self->entry, GUICHET_DIRECTORY_CITY, "");
  guichet_directory_field_row_tell (self->city, text, FALSE);
}

static void
take_cities (GuichetDirectoryPlace *self)
{
  if (self->cities->len == 0)
    guichet_directory_field_row_tell (self->post_code, _("No cities found for this postcode"),
                                                          TRUE);
  else if (self->cities->len == 1)
    guichet_directory_entry_set (self->entry, GUICHET_DIRECTORY_CITY,
                                 ((GuichetCity *) self->cities->pdata[0])->name);
  else
    offer_several (self);
  tell_city (self);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetDirectoryPlace) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) cities =
                 guichet_directory_lookup_cities_finish (GUICHET_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (cities != NULL)
    {
      self->cities = g_steal_pointer (&cities);
      take_cities (self);
      return;
    }
  /* Translators: followed by the reason */
  text = g_strdup_printf (_("The cities could not be read: type the city. %s"), error->message);
  guichet_directory_field_row_tell (self->city, text, FALSE);
}

static void
look_up (GuichetDirectoryPlace *self)
{
  const char *post_code = guichet_directory_entry_get (self->entry, GUICHET_DIRECTORY_POST_CODE);

  if (!guichet_directory_form_shows (self->entry, GUICHET_DIRECTORY_POST_CODE) ||
      guichet_directory_form_check (self->entry, GUICHET_DIRECTORY_POST_CODE) !=
          GUICHET_DIRECTORY_FINE)
    return;
  self->cancellable = g_cancellable_new ();
  guichet_directory_lookup_cities_async (
      self->session, guichet_directory_form_get_country (self->entry), post_code, self->cancellable,
      found_cb, guichet_weak_new (self));
}

/* The last two digits are the district, but for the half of the sixteenth that is 75116. */
static void
fill_district (GuichetDirectoryPlace *self)
{
  const char *post_code = guichet_directory_entry_get (self->entry, GUICHET_DIRECTORY_POST_CODE);
  g_auto(GStrv) districts =
              guichet_directory_form_get_choices (self->entry, GUICHET_DIRECTORY_URBAN_DISTRICT);

  if (guichet_directory_form_shows (self->entry, GUICHET_DIRECTORY_URBAN_DISTRICT) &&
      districts != NULL && g_strv_contains ((const char *const *) districts, post_code + 3))
    guichet_directory_entry_set (self->entry, GUICHET_DIRECTORY_URBAN_DISTRICT, post_code + 3);
}

static void
typed_cb (GuichetDirectoryPlace *self)
{
  stop (self);
  guichet_directory_field_row_tell (self->city, NULL, FALSE);
  fill_district (self);
  look_up (self);
}

/**
 * guichet_directory_place_set_entry:
 * @entry: (nullable): whose place it is
 */
void
guichet_directory_place_set_entry (GuichetDirectoryPlace *self, GuichetDirectoryEntry *entry)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_PLACE (self));

  stop (self);
  g_set_object (&self->entry, entry);
}

static void
guichet_directory_place_dispose (GObject *object)
{
  GuichetDirectoryPlace *self = GUICHET_DIRECTORY_PLACE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->cities, g_ptr_array_unref);
  g_clear_object (&self->entry);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (guichet_directory_place_parent_class)->dispose (object);
}

static void
guichet_directory_place_class_init (GuichetDirectoryPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_directory_place_dispose;
}

static void
guichet_directory_place_init (GuichetDirectoryPlace *self)
{
}

/**
 * guichet_directory_place_new:
 * @fields: where the post code is typed; they outlive it
 * @session: who asks
 *
 * Returns: (transfer full): a look-up that has not begun
 */
GuichetDirectoryPlace *
guichet_directory_place_new (GuichetDirectoryFormFields *fields, GuichetSession *session)
{
  GuichetDirectoryPlace *self = g_object_new (GUICHET_TYPE_DIRECTORY_PLACE, NULL);

  self->session = g_object_ref (session);
  self->post_code = guichet_directory_form_fields_get_row (fields, GUICHET_DIRECTORY_POST_CODE);
  self->city = guichet_directory_form_fields_get_row (fields, GUICHET_DIRECTORY_CITY);
  g_signal_connect_object (self->post_code, "typed", G_CALLBACK (typed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->city, "typed", G_CALLBACK (tell_city), self, G_CONNECT_SWAPPED);
  return self;
}
