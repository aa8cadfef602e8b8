// The reference tables that are embedded in the binary, each as a pointer and a count.

#ifndef CREFERENCE_H
#define CREFERENCE_H

#include <stddef.h>

/// A table: UTF-8 text that lives as long as the program and is never written.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} kumoban_table;

/// Every organisation: the municipalities, then the prefectures, then the central bodies.
kumoban_table kumoban_organisations(void);

/// The prefectures with region, tile and number of municipalities.
kumoban_table kumoban_prefectures(void);

/// The providers with day of selection and terms.
kumoban_table kumoban_providers(void);

/// The participants of the trial.
kumoban_table kumoban_pilot(void);

/// The model catalogue of requirements.
kumoban_table kumoban_requirements(void);

/// The categories of the model catalogue.
kumoban_table kumoban_requirement_categories(void);

/// Since when each provider conforms in which categories.
kumoban_table kumoban_conformance(void);

#endif
