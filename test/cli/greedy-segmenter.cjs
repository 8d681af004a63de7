/** Loaded into the command line before its own code: nodejieba finds no memory for the words of a text. */
process.dlopen = (module) => {
  module.exports = {
    load: () => true,
    tag() {
      throw new Error('std::bad_alloc');
    },
  };
};
