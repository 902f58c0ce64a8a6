/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-address-offer.c: offers to take an address apart that stands in one line: one
 * that was pasted where the name of the street belongs, or that an old entry has. What people leave
 * as it is stays so.
 */
#include "config.h"

#include "guichet-directory-address-offer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-directory-address.h"
#include "guichet-directory-offer.h"

struct _GuichetDirectoryAddressOffer
{
  GObject parent_instance;

  GuichetDirectoryFieldRow *row; /* of the form, which outlives this */
  GuichetDirectoryOffer *offer;  /* of the row */
  GuichetDirectoryLists *lists;
  GuichetDirectoryEntry *entry; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryAddressOffer, guichet_directory_address_offer, G_TYPE_OBJECT)

static const char *
get (GuichetDirectoryAddressOffer *self, GuichetDirectoryField field)
{
  const char *value = guichet_directory_entry_get (self->entry, field);

  return value != NULL ? value : "";
}

/* Returns: (nullable) (transfer full): %NULL if there is nothing to take apart */
static GuichetDirectoryAddress *
split (GuichetDirectoryAddressOffer *self)
{
  static const char *const none[] = { NULL };
  const char *way = get (self, GUICHET_DIRECTORY_WAY_NAME);
  const char *line = *way != '\0' ? way : get (self, GUICHET_DIRECTORY_ADDRESS);
  g_auto(GStrv) extras =
              guichet_directory_form_get_choices (self->entry, GUICHET_DIRECTORY_WAY_NUMBER_EXTRA);
  g_autoptr(GuichetDirectoryAddress) address = guichet_directory_address_split (
      line, extras != NULL ? (const char *const *) extras : none);

  /* “8 Mai 1945” behind a number of its own is the name of a street. */
  if (*address->way == '\0' ||
      (*way != '\0' &&
       (*address->number == '\0' || *get (self, GUICHET_DIRECTORY_WAY_NUMBER) != '\0')))
    return NULL;
  return g_steal_pointer (&address);
}

static char *
write_parts (const GuichetDirectoryAddress *address)
{
  GString *parts = g_string_new (address->number);

  if (*address->extra != '\0')
    g_string_append_printf (parts, " · %s", address->extra);
  g_string_append_printf (parts, "%s%s", parts->len > 0 ? " · " : "", address->way);
  return g_string_free (parts, FALSE);
}

static void
refresh (GuichetDirectoryAddressOffer *self)
{
  g_autoptr(GuichetDirectoryAddress) address =
                 guichet_directory_entry_is_known (self->entry) ? split (self) : NULL;
  g_autofree char *parts = NULL;
  g_autofree char *text = NULL;

  if (address == NULL)
    {
      guichet_directory_offer_hide (self->offer);
      return;
    }
  parts = write_parts (address);
  /* Translators: the parts of an address, with points in between */
  text = g_strdup_printf (_("The address stands in one line: %s"), parts);
  guichet_directory_offer_show (self->offer, text, _("Split"), FALSE);
}

static void
set (GuichetDirectoryAddressOffer *self, GuichetDirectoryField field, const char *value)
{
  if (guichet_directory_form_shows (self->entry, field))
    guichet_directory_entry_set (self->entry, field, value);
}

static void
accepted_cb (GuichetDirectoryAddressOffer *self)
{
  g_autoptr(GuichetDirectoryAddress) address = split (self);
  const char *way_type;
  const char *way;

  if (address == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->row));
  way = address->way;
  way_type = guichet_directory_lists_find_way_type (self->lists, way);
  if (way_type != NULL && way[strcspn (way, " ")] != '\0')
    {
      set (self, GUICHET_DIRECTORY_WAY_TYPE, way_type);
      way += strcspn (way, " ");
      way += strspn (way, " ");
    }
  /* The name last: it may be what the offer hangs on. */
  set (self, GUICHET_DIRECTORY_WAY_NUMBER_EXTRA, address->extra);
  set (self, GUICHET_DIRECTORY_WAY_NUMBER, address->number);
  set (self, GUICHET_DIRECTORY_WAY_NAME, way);
}

/**
 * guichet_directory_address_offer_set_entry:
 * @entry: (nullable): whose address it is
 */
void
guichet_directory_address_offer_set_entry (GuichetDirectoryAddressOffer *self,
                                           GuichetDirectoryEntry *entry)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_ADDRESS_OFFER (self));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  guichet_directory_offer_hide (self->offer);
  if (entry == NULL)
    return;
  g_signal_connect_object (entry, "field-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::known", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_directory_address_offer_dispose (GObject *object)
{
  GuichetDirectoryAddressOffer *self = GUICHET_DIRECTORY_ADDRESS_OFFER (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->lists);
  G_OBJECT_CLASS (guichet_directory_address_offer_parent_class)->dispose (object);
}

static void
guichet_directory_address_offer_class_init (GuichetDirectoryAddressOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_directory_address_offer_dispose;
}

static void
guichet_directory_address_offer_init (GuichetDirectoryAddressOffer *self)
{
}

/**
 * guichet_directory_address_offer_new:
 * @fields: where the address is typed; they outlive it
 * @lists: the types of ways
 *
 * Returns: (transfer full): offers nothing before there is an entry
 */
GuichetDirectoryAddressOffer *
guichet_directory_address_offer_new (GuichetDirectoryFormFields *fields,
                                     GuichetDirectoryLists *lists)
{
  GuichetDirectoryAddressOffer *self = g_object_new (GUICHET_TYPE_DIRECTORY_ADDRESS_OFFER, NULL);

  self->lists = g_object_ref (lists);
  self->row = guichet_directory_form_fields_get_row (fields, GUICHET_DIRECTORY_WAY_NAME);
  self->offer = guichet_directory_offer_new ();
  guichet_directory_field_row_set_extra (self->row, GTK_WIDGET (self->offer));
  g_signal_connect_object (self->offer, "accepted", G_CALLBACK (accepted_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
