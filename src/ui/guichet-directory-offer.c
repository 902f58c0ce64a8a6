/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-offer.c: something that is offered at a field, with one button: a company that
 * was found, an address to be taken apart, a look-up that can be cancelled. Never does it itself.
 */
#include "config.h"

#include "guichet-directory-offer.h"

struct _GuichetDirectoryOffer
{
  AdwBin parent_instance;

  GtkSpinner *spinner;
  GtkLabel *text;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryOffer, guichet_directory_offer, ADW_TYPE_BIN)

static guint accepted_signal;

static void
clicked_cb (GuichetDirectoryOffer *self)
{
  g_signal_emit (self, accepted_signal, 0);
}

/**
 * guichet_directory_offer_show:
 * @text: what is offered
 * @button: (nullable): what can be done, a verb; %NULL: nothing
 * @is_busy: whether it is still being looked for
 */
void
guichet_directory_offer_show (GuichetDirectoryOffer *self,
                              const char *text,
                              const char *button,
                              gboolean is_busy)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_OFFER (self));
  g_return_if_fail (text != NULL);

  gtk_label_set_label (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL)
    gtk_button_set_label (self->button, button);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_busy);
  gtk_spinner_set_spinning (self->spinner, is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
guichet_directory_offer_hide (GuichetDirectoryOffer *self)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_OFFER (self));

  gtk_spinner_set_spinning (self->spinner, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
guichet_directory_offer_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DIRECTORY_OFFER);
  G_OBJECT_CLASS (guichet_directory_offer_parent_class)->dispose (object);
}

static void
guichet_directory_offer_class_init (GuichetDirectoryOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_directory_offer_dispose;

  accepted_signal = g_signal_new ("accepted", GUICHET_TYPE_DIRECTORY_OFFER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryOffer, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryOffer, text);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryOffer, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
guichet_directory_offer_init (GuichetDirectoryOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * guichet_directory_offer_new:
 *
 * Returns: (transfer floating): one that offers nothing yet, and is hidden
 */
GuichetDirectoryOffer *
guichet_directory_offer_new (void)
{
  return g_object_new (GUICHET_TYPE_DIRECTORY_OFFER, "visible", FALSE, NULL);
}
