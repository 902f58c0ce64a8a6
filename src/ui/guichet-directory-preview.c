/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-preview.c: what the directories will print of an entry, as it is typed now, and
 * how far the publication of what OVHcloud has has come.
 */
#include "config.h"

#include "guichet-directory-preview.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-call-text.h"
#include "guichet-directory-card.h"
#include "guichet-directory-text.h"
#include "guichet-web-page.h"
#include "guichet-wrap-layout.h"

#define N_STEPS 3

struct _GuichetDirectoryPreview
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkLabel *number;
  GtkLabel *rest;
  GtkWidget *steps;
  GtkImage *asked_icon;
  GtkImage *scheduled_icon;
  GtkImage *printed_icon;
  GtkLabel *printed_label;
  GtkLabel *standing;
  GtkWidget *guide;
  GtkLabel *lacks;

  GuichetDirectoryEntry *entry; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryPreview, guichet_directory_preview, ADW_TYPE_BIN)

/* clang-format off */
#define DONE    "object-select-symbolic"
#define WAITING "content-loading-symbolic"
#define AHEAD   "radio-symbolic"
#define FAILED  "dialog-error-symbolic"

/* Icons of the steps: asked for, scheduled, printed */
static const char *const icons[][N_STEPS] = {
  [GUICHET_DIRECTORY_NOT_PUBLISHED] = { AHEAD, AHEAD,   AHEAD },
  [GUICHET_DIRECTORY_SCHEDULED]     = { DONE,  WAITING, AHEAD },
  [GUICHET_DIRECTORY_SYNCHRONISED]  = { DONE,  DONE,    DONE },
  [GUICHET_DIRECTORY_ERROR]         = { DONE,  DONE,    FAILED },
};
/* clang-format on */

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
refresh_card (GuichetDirectoryPreview *self)
{
  g_autofree char *card = guichet_directory_card_write (self->entry);
  g_autofree char *number =
      guichet_call_text_service_name (guichet_directory_entry_get_service (self->entry));
  const char *rest = card != NULL ? strchr (card, '\n') : NULL;
  g_autofree char *name = rest != NULL ? g_strndup (card, (gsize) (rest - card)) : g_strdup (card);

  set_text (self->name, name);
  set_text (self->rest, card == NULL ? _("Nothing is printed: publication is not asked for")
        : rest != NULL ? rest + 1
                       : NULL);
  set_text (self->number, number);
  if (card == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->rest), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->rest), "dim-label");
}

static void
set_icon (GtkImage *image, const char *icon)
{
  gtk_image_set_from_icon_name (image, icon);
  if (g_str_equal (icon, FAILED))
    gtk_widget_add_css_class (GTK_WIDGET (image), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (image), "error");
}

static void
refresh_standing (GuichetDirectoryPreview *self)
{
  const GuichetDirectoryStatus status = guichet_directory_entry_get_status (self->entry);
  const char *published =
      guichet_directory_entry_get_saved (self->entry, GUICHET_DIRECTORY_UNIVERSAL);
  g_autofree char *standing =
      guichet_directory_text_explain_status (self->entry, g_get_real_time () / G_USEC_PER_SEC);

  set_icon (self->asked_icon, icons[status][0]);
  set_icon (self->scheduled_icon, icons[status][1]);
  set_icon (self->printed_icon, icons[status][2]);
  gtk_label_set_label (self->printed_label, g_strcmp0 (published, "true") == 0
                       ? C_ ("directory", "Printed") : C_ ("directory", "Taken out"));
  gtk_widget_set_visible (self->steps, status != GUICHET_DIRECTORY_NOT_PUBLISHED);
  gtk_widget_set_visible (self->guide, status == GUICHET_DIRECTORY_ERROR);
  set_text (self->standing, standing);
}

static void
refresh (GuichetDirectoryPreview *self)
{
  g_autofree char *lacks =
      guichet_directory_text_explain_lacks (guichet_directory_form_get_lacks (self->entry));

  refresh_card (self);
  refresh_standing (self);
  set_text (self->lacks, lacks);
}

static void
guide_cb (GuichetDirectoryPreview *self)
{
  guichet_web_page_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                         GUICHET_DIRECTORY_GUIDE_URI);
}

/**
 * guichet_directory_preview_set_entry:
 * @entry: (nullable): what is to be printed
 */
void
guichet_directory_preview_set_entry (GuichetDirectoryPreview *self, GuichetDirectoryEntry *entry)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_PREVIEW (self));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;
  g_signal_connect_object (entry, "field-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::status", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_directory_preview_dispose (GObject *object)
{
  GuichetDirectoryPreview *self = GUICHET_DIRECTORY_PREVIEW (object);

  g_clear_object (&self->entry);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DIRECTORY_PREVIEW);
  G_OBJECT_CLASS (guichet_directory_preview_parent_class)->dispose (object);
}

static void
guichet_directory_preview_class_init (GuichetDirectoryPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_directory_preview_dispose;
  g_type_ensure (GUICHET_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryPreview, name);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryPreview, number);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryPreview, rest);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryPreview, steps);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryPreview, asked_icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryPreview, scheduled_icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryPreview, printed_icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryPreview, printed_label);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryPreview, standing);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryPreview, guide);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryPreview, lacks);
  gtk_widget_class_bind_template_callback (widget_class, guide_cb);
}

static void
guichet_directory_preview_init (GuichetDirectoryPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
